import { Plus } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useIsStaff } from '../access/session';
import { Button } from '../design/Button';
import { Failure } from '../design/Notice';
import { Page } from '../design/Page';
import type { ActionName } from '../interviews/actions/ActionDialog';
import { roundAfter } from '../interviews/actions/roundAfter';
import { withFilters } from '../interviews/filters';
import type { Interview } from '../interviews/interview';
import type { Given } from '../scheduling/ScheduleDialog';
import { useNow } from '../time/clock';
import { useZone } from '../time/zone';
import styles from './CalendarPage.module.css';
import { ClockNotices } from './ClockNotices';
import { Columns } from './Columns';
import { clockChangesIn } from './clockChanges';
import { clockEventsOf, eventsOf, freeEventsOf } from './eventsOf';
import { Filters } from './Filters';
import { Grid, type GridActions, type GridView } from './Grid';
import { Hours } from './Hours';
import { InterviewPopover } from './InterviewPopover';
import { Legend } from './Legend';
import { daysOf, type Place, placeOf, spanOf } from './place';
import { RefusalDialog } from './RefusalDialog';
import { useInterviewsIn } from './reads';
import { Toolbar } from './Toolbar';
import { useMove } from './useMove';
import { usePhone } from './usePhone';
import { useShade } from './useShade';

const ActionDialog = lazy(() => import('../interviews/actions/ActionDialog').then((module) => ({ default: module.ActionDialog })));
const ScheduleDialog = lazy(() => import('../scheduling/ScheduleDialog').then((module) => ({ default: module.ScheduleDialog })));

const gridOf = { day: 'timeGridDay', interviewers: 'timeGridDay', week: 'timeGridWeek', month: 'dayGridMonth' } as const;

/** On a phone a week and a month are lists: their columns would be too narrow to read. */
const phoneGridOf = { day: 'timeGridDay', interviewers: 'timeGridDay', week: 'listWeek', month: 'listMonth' } as const;

/** Interviews by day, week, month or interviewer. Staff move them here. */
export default function CalendarPage() {
  const { t } = useTranslation('calendar');
  const isStaff = useIsStaff();
  const isPhone = usePhone();
  const zone = useZone();
  const [search, setSearch] = useSearchParams();
  const minute = Math.floor(useNow() / 60_000) * 60_000;
  const place = useMemo(() => inReach(placeOf(search, minute, zone), isStaff), [search, minute, zone, isStaff]);
  const days = daysOf(place.view, place.date);
  const span = spanOf(days, zone);
  const interviews = useInterviewsIn(place, span);
  const found = useMemo(() => interviews.data ?? [], [interviews.data]);

  const [opened, setOpened] = useState<{ readonly id: string; readonly element: HTMLElement }>();
  const [held, setHeld] = useState<Interview>();
  const [action, setAction] = useState<{ readonly id: string; readonly name: ActionName }>();
  const [given, setGiven] = useState<Given>();
  const { hold, move, refusal, dismiss } = useMove();

  const selected = found.find(({ id }) => id === opened?.id);
  const hasHours = place.view !== 'month' && !(isPhone && place.view === 'week');
  const shade = useShade({ place, subject: held ?? selected, isShown: isStaff && hasHours, span, zone });
  const changeKey = `${days.first} ${days.last} ${zone}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the days and the zone say
  const changes = useMemo(() => clockChangesIn(days, zone), [changeKey]);
  const events = useMemo(() => eventsOf(found, isStaff), [found, isStaff]);
  const shades = useMemo(
    () =>
      hasHours
        ? [...freeEventsOf(shade.stretches ?? []), ...clockEventsOf(changes, { skipped: t('skipped'), repeated: t('repeated') })]
        : [],
    [hasHours, shade.stretches, changes, t],
  );

  const change = (values: Readonly<Record<string, string | undefined>>) => setSearch(withFilters(search, values), { replace: true });
  const actions: GridActions = {
    onOpen: ({ id }, element) => setOpened({ id, element }),
    onDay: (date) => change({ view: 'day', date: placeOf(new URLSearchParams(), date.getTime(), zone).date.toString() }),
    ...(isStaff
      ? {
          onHold: (interview) => {
            setHeld(interview);
            hold(interview.id);
          },
          onRelease: () => setHeld(undefined),
          onMove: (interview, to) => void move(interview, to),
          onTime: (start) => setGiven({ start, ...(place.interviewerIds.length === 1 ? { interviewerId: place.interviewerIds[0] } : {}) }),
        }
      : {}),
  };
  const hasColumns = place.view === 'interviewers' && !isPhone;

  return (
    <Page
      title={t('title')}
      {...(isStaff
        ? {
            actions: (
              <Button look="primary" onPress={() => setGiven({})}>
                <Plus size={16} aria-hidden />
                {t('schedule')}
              </Button>
            ),
          }
        : {})}
    >
      <Toolbar place={place} onChange={change} />
      <Filters place={place} onChange={change} />
      <Legend
        interviews={found}
        isPending={interviews.isPending || interviews.isPlaceholderData}
        free={shade.of}
        isEach={hasColumns && place.interviewerIds.length > 0}
      />
      {hasHours && <ClockNotices changes={changes} />}
      <Failure error={interviews.error} />
      {hasColumns ? (
        <Columns
          {...actions}
          place={place}
          span={span}
          zone={zone}
          interviews={found}
          isDragging={held !== undefined}
          changes={changes}
          shade={shade}
          onTime={(start, interviewerId) => setGiven({ start, interviewerId })}
        />
      ) : (
        <Frame hasHours={hasHours} label={t(`view.${place.view}`)} isDragging={held !== undefined}>
          <Grid
            {...actions}
            view={(isPhone ? phoneGridOf : gridOf)[place.view] satisfies GridView}
            date={place.date}
            events={events}
            shades={shades}
          />
        </Frame>
      )}
      {isStaff && !isPhone && <p className={styles.hint}>{t('dragHint')}</p>}
      {selected !== undefined && opened !== undefined && (
        <InterviewPopover
          interview={selected}
          anchor={elementOf(opened)}
          onClose={() => setOpened(undefined)}
          onAction={(name) => {
            setOpened(undefined);
            if (name === 'nextRound') {
              setGiven(roundAfter(selected));
            } else {
              setAction({ id: selected.id, name });
            }
          }}
        />
      )}
      {refusal !== undefined && <RefusalDialog refusal={refusal} onMove={(interview, to) => void move(interview, to)} onClose={dismiss} />}
      <Suspense>
        {action !== undefined && <ActionDialog id={action.id} action={action.name} onClose={() => setAction(undefined)} />}
        {given !== undefined && <ScheduleDialog given={given} onClose={() => setGiven(undefined)} />}
      </Suspense>
    </Page>
  );
}

type FrameProperties = {
  readonly hasHours: boolean;
  readonly label: string;
  readonly isDragging: boolean;
  readonly children: ReactNode;
};

function Frame({ hasHours, label, isDragging, children }: FrameProperties) {
  return hasHours ? (
    <Hours key={label} label={label} isDragging={isDragging}>
      {children}
    </Hours>
  ) : (
    <div className={styles.frame}>{children}</div>
  );
}

/** Interviewers see their own: there is nobody else to compare them with. */
const inReach = (place: Place, isStaff: boolean): Place =>
  isStaff ? place : { ...place, view: place.view === 'interviewers' ? 'day' : place.view, interviewerIds: [], jobId: undefined };

/** The element that was clicked, or the one that has taken its place since. */
const elementOf = ({ id, element }: { readonly id: string; readonly element: HTMLElement }): Element =>
  element.isConnected ? element : (document.querySelector(`[data-interview="${id}"]`) ?? document.body);
