import { fromDate } from '@internationalized/date';
import { dayOf } from '../interviews/filters';

/** A time that can be chosen, both ends as instants. */
export type Slot = { readonly start: string; readonly end: string };

/** The times of one day. */
export type Day = { readonly day: string; readonly slots: readonly Slot[] };

/** The times by the day that they are on in a zone, in their order. */
export function daysOf(slots: readonly Slot[], zone: string): readonly Day[] {
  const days = new Map<string, Slot[]>();
  for (const slot of slots) {
    const day = dayOf(slot.start, zone);
    days.set(day, [...(days.get(day) ?? []), slot]);
  }
  return [...days].map(([day, found]) => ({ day, slots: found }));
}

const parts = [
  { part: 'morning', from: 0, to: 12 },
  { part: 'afternoon', from: 12, to: 17 },
  { part: 'evening', from: 17, to: 24 },
] as const;

/** The times of a day by the part of the day, without parts that have none. */
export function partsOf(slots: readonly Slot[], zone: string) {
  const hour = (slot: Slot) => fromDate(new Date(slot.start), zone).hour;
  return parts
    .map(({ part, from, to }) => ({ part, slots: slots.filter((slot) => hour(slot) >= from && hour(slot) < to) }))
    .filter((found) => found.slots.length > 0);
}
