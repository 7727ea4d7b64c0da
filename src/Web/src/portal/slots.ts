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
