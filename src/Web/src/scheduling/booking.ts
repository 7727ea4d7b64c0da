import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Entity, readEntity } from '../api/api';
import type { Interview } from '../interviews/interview';
import { interviewsKey } from '../interviews/reads';
import { useZone } from '../time/zone';
import { type Draft, detailsOf, interviewersOf, type SeatChoice } from './draft';
import { slotsKey } from './slots';
import { useIntention } from './useIntention';

/** When an interview is to be and with whom. */
export type Booking = {
  readonly start: string;
  readonly seats: readonly SeatChoice[];
  readonly holdId?: string | undefined;
  /** Why time that is not free is taken; without it, it is not. */
  readonly override?: string | undefined;
};

/**
 * Schedules a draft, as the next round of an interview where one is given.
 * @param previous The interview before, as it was seen.
 */
export function useBooking(draft: Draft, previous: Entity<Interview> | undefined, onBooked: (interview: Interview) => void) {
  const client = useQueryClient();
  const zone = useZone();
  const keyFor = useIntention();
  return useMutation({
    mutationFn: async ({ start, seats, holdId, override }: Booking) => {
      const body = {
        ...detailsOf(draft),
        scheduledAt: start,
        timeZone: zone,
        durationMinutes: draft.durationMinutes,
        interviewers: interviewersOf(seats),
        ...(override === undefined ? {} : { allowConflicts: true, reason: override }),
      };
      if (previous !== undefined) {
        const header = { 'If-Match': previous.etag, 'Idempotency-Key': keyFor(body) };
        const params = { path: { id: previous.value.id }, header };
        return await readEntity(api.POST('/interviews/{id}/next-round', { params, body }));
      }
      const whole = {
        ...body,
        round: draft.round,
        ...(draft.candidateId === undefined ? {} : { candidateId: draft.candidateId }),
        ...(holdId === undefined ? {} : { holdId }),
      };
      return await readEntity(api.POST('/interviews', { params: { header: { 'Idempotency-Key': keyFor(whole) } }, body: whole }));
    },
    onSuccess: async ({ value }) => {
      await client.invalidateQueries({ queryKey: interviewsKey });
      onBooked(value as Interview);
    },
    // Somebody was faster: what is offered is out of date.
    onError: () => client.invalidateQueries({ queryKey: slotsKey }),
  });
}
