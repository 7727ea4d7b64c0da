import { type CalendarDate, parseDate } from '@internationalized/date';
import { useQuery } from '@tanstack/react-query';
import { api, read, type Schema } from '../api/api';
import { useZone } from '../time/zone';
import { type Draft, isComplete, seatsOf } from './draft';

export type Slot = Schema<'Availability'>['slots'][number];

export type Step = 15 | 30 | 60;

/** Free times are under this key; they are read anew whenever they are looked at. */
export const slotsKey = ['slots'] as const;

/** The times within seven days at which every seat can be filled and the candidate and the room are free. */
export function useSlots(draft: Draft, from: CalendarDate, step: Step, assumeFree: boolean) {
  const timeZone = useZone();
  const body = {
    seats: seatsOf(draft),
    from: from.toString(),
    to: from.add({ days: 6 }).toString(),
    timeZone,
    durationMinutes: draft.durationMinutes,
    stepMinutes: step,
    ...(draft.candidateId === undefined ? {} : { candidateId: draft.candidateId }),
    ...(draft.location.trim() === '' ? {} : { location: draft.location.trim() }),
    ...(assumeFree ? { assumeFree } : {}),
  };
  return useQuery({
    queryKey: [...slotsKey, body],
    queryFn: ({ signal }) => read(api.POST('/interviews/schedule/availability', { body, signal })),
    staleTime: 0,
    enabled: isComplete(draft),
  });
}

export type Day = { readonly date: CalendarDate; readonly slots: readonly Slot[] };

/** Seven days from the first, each with its slots: by the clock that the slots were asked for in. */
export function daysOf(slots: readonly Slot[], from: CalendarDate): readonly Day[] {
  return Array.from({ length: 7 }, (_, index) => {
    const date = from.add({ days: index });
    return { date, slots: slots.filter((slot) => parseDate(slot.localStart.slice(0, 10)).compare(date) === 0) };
  });
}
