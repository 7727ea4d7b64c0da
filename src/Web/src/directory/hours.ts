import type { Schema } from '../api/api';

/** The working hours of a week: any number of spans to a day. */
export type HoursOfWeek = NonNullable<Schema<'Person'>['workingHours']>;

export type HoursOfDay = HoursOfWeek[number];

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

export type Weekday = (typeof weekdays)[number];

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Local times, the first before the second; `24:00` ends a day. */
export const isWrong = ({ from, to }: { readonly from: string; readonly to: string }): boolean =>
  !clock.test(from) || !(clock.test(to) || to === '24:00') || from >= to;

/** A span that may follow those of a day: an hour after the last, or a common day's work. */
export function nextSpan(day: Weekday, spans: readonly HoursOfDay[]): HoursOfDay {
  const last = spans.at(-1);
  const hour = last === undefined ? 9 : Math.min(Number(last.to.slice(0, 2)) + 1, 22);
  const two = (number: number) => String(number).padStart(2, '0');
  return { day, from: `${two(hour)}:00`, to: last === undefined ? '17:00' : `${two(Math.min(hour + 4, 23))}:00` };
}
