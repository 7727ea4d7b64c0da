import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../design/Notice';
import { type Named, usePeople } from '../directory/reads';
import type { Interview } from '../interviews/interview';
import styles from './Columns.module.css';
import type { ClockChange } from './clockChanges';
import { clockEventsOf, eventsOf, freeEventsOf } from './eventsOf';
import { Grid, type GridActions } from './Grid';
import type { Place, Span } from './place';
import { isWith, useFree, type Wanted } from './reads';

const most = 8;

type Properties = Omit<GridActions, 'onTime'> & {
  readonly place: Place;
  readonly span: Span;
  readonly zone: string;
  readonly interviews: readonly Interview[];
  readonly changes: readonly ClockChange[];
  /** What everybody is free for who is wanted while an interview is dragged; without it each column shades its own person's time. */
  readonly free: readonly Span[] | undefined;
  readonly onTime: (start: string, interviewerId: string) => void;
};

/**
 * A day with a column for each interviewer. Each column is a FullCalendar of one day, and all share one scroll: so dragging, resizing, zones and days on
 * which the clocks change are exactly those of the day and the week. FullCalendar's own resource views are not free to use.
 */
export function Columns({ place, interviews, ...rest }: Properties) {
  const { t } = useTranslation('calendar');
  const people = usePeople();
  const chosen = peopleOf(people, interviews, place.interviewerIds);
  const scroll = useRef<HTMLElement>(null);
  const isEmpty = chosen.length === 0;
  useEffect(() => {
    const element = scroll.current;
    if (!isEmpty && element !== null) {
      element.scrollTop = (element.scrollHeight * 7.5) / 24;
    }
  }, [isEmpty]);
  if (isEmpty) {
    return (
      <Empty title={t('nobody')}>
        <p>{t('nobodyWhy')}</p>
      </Empty>
    );
  }
  return (
    <>
      {place.interviewerIds.length === 0 && people.length > most && <p className={styles.few}>{t('columnsFew', { count: most })}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section ref={scroll} className={styles.columns} aria-label={t('view.interviewers')} tabIndex={0}>
        {chosen.map((person) => (
          <Column key={person.id} person={person} place={place} interviews={interviews} {...rest} />
        ))}
      </section>
    </>
  );
}

/** Those who were chosen; or the first, those with interviews before the others. */
function peopleOf<T extends Named<object>>(people: readonly T[], interviews: readonly Interview[], ids: readonly string[]): readonly T[] {
  if (ids.length > 0) {
    return people.filter(({ id }) => ids.includes(id));
  }
  const isBusy = ({ id }: T) => interviews.some((interview) => isWith(interview, [id]));
  return [...people.filter(isBusy), ...people.filter((person) => !isBusy(person))].slice(0, most);
}

function Column({
  person,
  place,
  span,
  zone,
  interviews,
  changes,
  free,
  onTime,
  ...actions
}: Properties & { readonly person: Named<object> }) {
  const { t } = useTranslation('calendar');
  const wanted = useMemo<Wanted | undefined>(
    () => (place.interviewerIds.length === 0 ? undefined : { interviewerIds: [person.id], durationMinutes: 30 }),
    [place.interviewerIds.length, person.id],
  );
  const own = useFree(free === undefined ? wanted : undefined, span, zone);
  const events = useMemo(
    () =>
      eventsOf(
        interviews.filter((interview) => isWith(interview, [person.id])),
        true,
      ),
    [interviews, person.id],
  );
  const stretches = free ?? own.data;
  const shades = useMemo(
    () => [...freeEventsOf(stretches ?? []), ...clockEventsOf(changes, { skipped: t('skipped'), repeated: t('repeated') })],
    [stretches, changes, t],
  );
  return (
    <section className={styles.column} aria-label={person.name}>
      <h3 className={styles.name}>{person.name}</h3>
      <Grid
        {...actions}
        view="timeGridDay"
        date={place.date}
        events={events}
        shades={shades}
        height="auto"
        hasDayHeader={false}
        onTime={(start) => onTime(start, person.id)}
      />
    </section>
  );
}
