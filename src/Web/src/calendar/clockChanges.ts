import { type CalendarDate, fromDate, getHoursInDay, parseAbsolute, toCalendarDateTime, toZoned } from '@internationalized/date';
import type { Days } from './place';

/** A day on which the clocks change, and what they show from and to while a stretch of time is missing or there twice. */
export type ClockChange = {
  readonly day: CalendarDate;
  readonly hours: number;
  readonly kind: 'skipped' | 'repeated';
  /** Local times without a zone, such as `2031-03-30T02:00:00`. */
  readonly from: string;
  readonly to: string;
};

export function clockChangesIn({ first, last }: Days, zone: string): readonly ClockChange[] {
  const changes: ClockChange[] = [];
  for (let day = first; day.compare(last) <= 0; day = day.add({ days: 1 })) {
    const hours = getHoursInDay(day, zone);
    if (hours !== 24) {
      changes.push({ day, hours, ...changeOn(day, zone) });
    }
  }
  return changes;
}

/** Halves the day until the moment of the change is found. */
function changeOn(day: CalendarDate, zone: string): Pick<ClockChange, 'kind' | 'from' | 'to'> {
  const offsetAt = (instant: number) => fromDate(new Date(instant), zone).offset;
  let before = toZoned(day, zone).toDate().getTime();
  let after = toZoned(day.add({ days: 1 }), zone)
    .toDate()
    .getTime();
  const was = offsetAt(before);
  while (after - before > 1_000) {
    const middle = Math.floor((before + after) / 2_000) * 1_000;
    if (middle === before) {
      break;
    }
    if (offsetAt(middle) === was) {
      before = middle;
    } else {
      after = middle;
    }
  }
  const shown = parseAbsolute(new Date(after).toISOString(), zone);
  const local = toCalendarDateTime(shown);
  const unchanged = local.add({ milliseconds: was - shown.offset });
  return shown.offset > was
    ? { kind: 'skipped', from: unchanged.toString(), to: local.toString() }
    : { kind: 'repeated', from: local.toString(), to: unchanged.toString() };
}
