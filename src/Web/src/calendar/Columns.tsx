import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../design/Notice';
import { type Named, usePeople } from '../directory/reads';
import type { Interview } from '../interviews/interview';
import styles from './Columns.module.css';
import type { ClockChange } from './clockChanges';
import { clockEventsOf, eventsOf, freeEventsOf } from './eventsOf';
import { Grid, type GridActions } from './Grid';
import { Hours } from './Hours';
import type { Place, Span } from './place';
import { isWith, useFree, type Wanted } from './reads';
import type { Shade } from './useShade';

const most = 8;

type Properties = Omit<GridActions, 'onTime'> & {
  readonly place: Place;
  readonly span: Span;
  readonly zone: string;
  readonly interviews: readonly Interview[];
  readonly changes: readonly ClockChange[];
  /** Where everybody is free whom an interview needs that is dragged or selected; everybody else's column shades their own time. */
  readonly shade: Shade;
  readonly onTime: (start: string, interviewerId: string) => void;
};

/**
 * A day with a column for each interviewer. Each column is a FullCalendar of one day, and all share one scroll: so dragging, resizing, zones and days on
 * which the clocks change are exactly those of the day and the week. FullCalendar's own resource views are not free to use.
 */
export function Columns({ place, interviews, isDragging, ...rest }: Properties & { readonly isDragging: boolean }) {
  const { t } = useTranslation('calendar');
  const people = usePeople();
  const chosen = peopleOf(people, interviews, place.interviewerIds);
  if (chosen.length === 0) {
    return (
      <Empty title={t('nobody')}>
        <p>{t('nobodyWhy')}</p>
      </Empty>
    );
  }
  return (
    <>
      {place.interviewerIds.length === 0 && people.length > most && <p className={styles.few}>{t('columnsFew', { count: most })}</p>}
      <Hours label={t('view.interviewers')} isDragging={isDragging}>
        <div className={styles.columns}>
          {chosen.map((person, index) => (
            <Column key={person.id} person={person} isFirst={index === 0} place={place} interviews={interviews} {...rest} />
          ))}
        </div>
      </Hours>
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
  isFirst,
  place,
  span,
  zone,
  interviews,
  changes,
  shade,
  onTime,
  ...actions
}: Properties & { readonly person: Named<object>; readonly isFirst: boolean }) {
  const { t } = useTranslation('calendar');
  const wanted = useMemo<Wanted | undefined>(
    () => (place.interviewerIds.length === 0 ? undefined : { interviewerIds: [person.id], durationMinutes: 30 }),
    [place.interviewerIds.length, person.id],
  );
  const shared = shade.of.includes(person.id) ? shade.stretches : undefined;
  const own = useFree(shared === undefined ? wanted : undefined, span, zone);
  const events = useMemo(
    () =>
      eventsOf(
        interviews.filter((interview) => isWith(interview, [person.id])),
        true,
      ),
    [interviews, person.id],
  );
  const stretches = shared ?? own.data;
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
        hasDayHeader={false}
        hasTimes={isFirst}
        onTime={(start) => onTime(start, person.id)}
      />
    </section>
  );
}
