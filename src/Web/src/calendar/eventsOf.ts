import type { EventInput } from '@fullcalendar/react';
import { candidateOf, type Interview, isAhead } from '../interviews/interview';
import type { ClockChange } from './clockChanges';
import styles from './Grid.module.css';
import type { Span } from './place';
import { typeClass } from './typeColors';

/** Interviews as FullCalendar takes them. @param canMove Whether the person may move any. */
export const eventsOf = (interviews: readonly Interview[], canMove: boolean): EventInput[] =>
  interviews.map((interview) => ({
    id: interview.id,
    start: interview.scheduledAt,
    end: interview.endsAt,
    title: candidateOf(interview),
    editable: canMove && isAhead(interview),
    className: `${styles.event} ${typeClass(interview.type)} ${interview.status === 'cancelled' ? styles.cancelled : ''}`,
    extendedProps: { interview },
  }));

/** The shade of time that is free. */
export const freeEventsOf = (stretches: readonly Span[]): EventInput[] =>
  stretches.map(({ from, to }) => ({ id: `free-${from}`, start: from, end: to, display: 'background', className: styles.free ?? '' }));

/** The stripes where the clocks skip or repeat a stretch of the day. */
export const clockEventsOf = (changes: readonly ClockChange[], names: Readonly<Record<ClockChange['kind'], string>>): EventInput[] =>
  changes.map(({ from, to, kind }) => ({
    id: `clock-${from}`,
    start: from,
    end: to,
    display: 'background',
    title: names[kind],
    className: styles[kind] ?? '',
  }));
