import {
  type CalendarDate,
  endOfMonth,
  endOfWeek,
  fromDate,
  parseDate,
  startOfMonth,
  startOfWeek,
  toCalendarDate,
  toZoned,
} from '@internationalized/date';
import { type Interview, types } from '../interviews/interview';

export const views = ['day', 'week', 'month', 'interviewers'] as const;

export type View = (typeof views)[number];

/** What of the calendar is shown. It lives in the address of the page, so that it can be sent to somebody. */
export type Place = {
  readonly view: View;
  readonly date: CalendarDate;
  readonly interviewerIds: readonly string[];
  readonly jobId: string | undefined;
  readonly type: Interview['type'] | undefined;
  readonly hasCancelled: boolean;
};

/** Unknown values are left out: an address that somebody mistyped still shows something. */
export function placeOf(search: URLSearchParams, now: number, zone: string): Place {
  return {
    view: views.find((view) => view === search.get('view')) ?? 'week',
    date: dateOf(search.get('date')) ?? todayIn(zone, now),
    interviewerIds: (search.get('interviewer') ?? '').split(',').filter((id) => id !== ''),
    jobId: search.get('job') ?? undefined,
    type: types.find((type) => type === search.get('type')),
    hasCancelled: search.get('cancelled') === 'shown',
  };
}

function dateOf(text: string | null): CalendarDate | undefined {
  try {
    return text === null ? undefined : parseDate(text);
  } catch {
    return undefined;
  }
}

export const todayIn = (zone: string, now: number): CalendarDate => toCalendarDate(fromDate(new Date(now), zone));

/** Days, the last one included. */
export type Days = { readonly first: CalendarDate; readonly last: CalendarDate };

const monday = ['en-US', 'mon'] as const;

/** The days that a view of a date has: of a month also those that fill its first and last week. */
export function daysOf(view: View, date: CalendarDate): Days {
  switch (view) {
    case 'week':
      return { first: startOfWeek(date, ...monday), last: endOfWeek(date, ...monday) };
    case 'month':
      return { first: startOfWeek(startOfMonth(date), ...monday), last: endOfWeek(endOfMonth(date), ...monday) };
    default:
      return { first: date, last: date };
  }
}

/** Instants, the second one excluded. */
export type Span = { readonly from: string; readonly to: string };

/** From the first moment of the first day in a zone to that of the day after the last. */
export const spanOf = ({ first, last }: Days, zone: string): Span => ({
  from: toZoned(first, zone).toAbsoluteString(),
  to: toZoned(last.add({ days: 1 }), zone).toAbsoluteString(),
});

const steps = { day: 'days', interviewers: 'days', week: 'weeks', month: 'months' } as const satisfies Record<View, string>;

/** The date that many views later. */
export const later = ({ view, date }: Place, count: 1 | -1): CalendarDate => date.add({ [steps[view]]: count });
