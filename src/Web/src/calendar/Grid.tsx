import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import './palette.css';
import FullCalendar, { type CalendarOptions, type CalendarRef, type EventApi, type EventInput } from '@fullcalendar/react';
import dayGrid from '@fullcalendar/react/daygrid';
import interaction from '@fullcalendar/react/interaction';
import list from '@fullcalendar/react/list';
import classic from '@fullcalendar/react/themes/classic';
import timeGrid from '@fullcalendar/react/timegrid';
import type { CalendarDate } from '@internationalized/date';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interview } from '../interviews/interview';
import { now, useNow } from '../time/clock';
import { useFormats } from '../time/format';
import { useZone } from '../time/zone';
import { localeOf } from '../words/words';
import { Event } from './Event';
import styles from './Grid.module.css';
import { todayIn } from './place';
import type { Move } from './useMove';

const plugins = [timeGrid, dayGrid, list, interaction, classic];

/** How long an interview may take, in milliseconds. */
const [shortest, longest] = [15 * 60_000, 480 * 60_000];

export type GridView = 'timeGridDay' | 'timeGridWeek' | 'dayGridMonth' | 'listDay' | 'listWeek' | 'listMonth';

/** What can be done in a grid; what is left out cannot. */
export type GridActions = {
  readonly onOpen: (interview: Interview, element: HTMLElement) => void;
  readonly onDay?: (date: Date) => void;
  /** Somebody begins to drag an interview, or its edge. */
  readonly onHold?: (interview: Interview) => void;
  readonly onRelease?: () => void;
  readonly onMove?: (interview: Interview, move: Move) => void;
  /** A free time was clicked, which is an instant. */
  readonly onTime?: (start: string) => void;
};

type Properties = GridActions & {
  readonly view: GridView;
  readonly date: CalendarDate;
  readonly events: EventInput[];
  /** Behind the interviews: what is free, and where the clocks change. */
  readonly shades: EventInput[];
  readonly hasDayHeader?: boolean;
  /** Whether the times stand beside the hours. */
  readonly hasTimes?: boolean;
};

const interviewOf = (event: EventApi): Interview => event.extendedProps.interview as Interview;

const startOf = (event: EventApi): number => event.start?.getTime() ?? 0;

/** One FullCalendar, in the zone and the language that are chosen. */
export function Grid({ view, date, events, shades, hasDayHeader = true, hasTimes = true, ...actions }: Properties) {
  const { t, i18n } = useTranslation('calendar');
  const zone = useZone();
  const calendar = useRef<CalendarRef>(null);
  const day = date.toString();
  // Two sources, each the same object as long as it has the same in it: a new shade leaves the elements of the interviews alone.
  const interviews = useMemo(() => ({ id: 'interviews', events }), [events]);
  const behind = useMemo(() => ({ id: 'shades', events: shades }), [shades]);
  const sources = useMemo(() => [interviews, behind], [interviews, behind]);
  useEffect(() => calendar.current?.getApi().gotoDate(day), [day]);
  const clock = useMemo(
    () => new Intl.DateTimeFormat(localeOf(i18n.language), { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }),
    [i18n.language],
  );
  const written = useFormats();
  const today = todayIn(zone, useNow());
  const { onOpen, onDay, onHold, onRelease, onMove, onTime } = actions;
  // The length stays, also where the clocks change between the two days.
  const drop = ({ event }: { readonly event: EventApi }) =>
    onMove?.(interviewOf(event), {
      newDateTime: new Date(startOf(event)).toISOString(),
      durationMinutes: interviewOf(event).durationMinutes,
    });
  const move: Partial<CalendarOptions> =
    onMove === undefined
      ? {}
      : {
          eventDragStart: ({ event }) => onHold?.(interviewOf(event)),
          eventResizeStart: ({ event }) => onHold?.(interviewOf(event)),
          eventDragStop: () => onRelease?.(),
          eventResizeStop: () => onRelease?.(),
          eventDrop: drop,
          // Where something was rendered since the mouse last moved, FullCalendar takes the drop for one from another calendar (its issue 6747).
          eventReceive: drop,
          eventResize: ({ event }) =>
            onMove(interviewOf(event), {
              newDateTime: new Date(startOf(event)).toISOString(),
              durationMinutes: Math.round(((event.end?.getTime() ?? 0) - startOf(event)) / 60_000),
            }),
          eventAllow: ({ start, end }) =>
            start.getTime() > now() && end.getTime() - start.getTime() >= shortest && end.getTime() - start.getTime() <= longest,
        };
  return (
    <FullCalendar
      ref={calendar}
      key={`${view} ${zone} ${i18n.language}`}
      plugins={plugins}
      initialView={view}
      initialDate={day}
      timeZone={zone}
      locale={localeOf(i18n.language)}
      now={now}
      firstDay={1}
      headerToolbar={false}
      height="auto"
      borderless
      dayHeaders={hasDayHeader}
      className={styles.grid}
      eventSources={sources}
      eventContent={({ event, isShort, view: { type } }) =>
        event.display === 'background' || event.start === null ? undefined : (
          <Event
            interview={interviewOf(event)}
            start={event.start}
            end={event.end ?? event.start}
            isShort={isShort || type === 'dayGridMonth' || type.startsWith('list')}
          />
        )
      }
      eventDidMount={({ event, el }) => {
        if (event.display !== 'background') {
          el.dataset.interview = event.id;
        }
      }}
      navLinkClass={styles.link ?? ''}
      popoverCloseClass={styles.close ?? ''}
      listItemEventClass={styles.line ?? ''}
      eventClick={({ event, el }) => onOpen(interviewOf(event), el)}
      {...move}
      {...(onDay === undefined || view === 'timeGridDay' ? {} : { navLinks: true, navLinkDayClick: onDay })}
      dayHeaderContent={({ text, date: shown }) => (
        <span className={view !== 'dayGridMonth' && todayIn(zone, shown.getTime()).compare(today) === 0 ? styles.today : undefined}>
          {text}
        </span>
      )}
      dayHeaderDidMount={({ el, text, date: shown }) =>
        // Its own name is a date without the words that are to be seen.
        el.querySelector('[role="link"]')?.setAttribute('aria-label', `${text}, ${written.date(shown)}`)
      }
      {...(onTime === undefined
        ? {}
        : { dateClick: ({ date: start, allDay }) => !allDay && start.getTime() > now() && onTime(start.toISOString()) })}
      allDaySlot={false}
      nowIndicator
      slotDuration="00:30:00"
      snapDuration="00:15:00"
      slotHeaderInterval="01:00:00"
      slotHeaderContent={({ time }) => (hasTimes && time !== undefined ? clock.format(time.milliseconds) : '')}
      slotEventOverlap={false}
      slotMinHeight={26}
      eventMinHeight={24}
      eventShortHeight={44}
      dayMaxEvents
      aspectRatio={1.9}
      fixedWeekCount={false}
      dragRevertDuration={0}
      longPressDelay={400}
      eventDragMinDistance={5}
      timedText={t('times')}
      eventsHint={t('interviews')}
      noEventsText={t('none')}
      navLinkHint={t('goTo')}
      closeHint={t('close', { ns: 'app' })}
      moreLinkText={(count) => t('more', { count })}
      moreLinkHint={(count) => t('more', { count })}
    />
  );
}
