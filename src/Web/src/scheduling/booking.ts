import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Entity, readEntity } from '../api/api';
import { Problem } from '../api/problem';
import { type Change, changesBetween } from '../interviews/changes';
import type { Interview } from '../interviews/interview';
import { interviewsKey, keyOf, readInterview } from '../interviews/reads';
import { useFormats } from '../time/format';
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
 * Schedules a draft, as the next round of an interview where one is given. When somebody changed that one meanwhile it says what, and the next
 * attempt is on top of it.
 * @param previous The interview before, as it was seen.
 */
export function useBooking(draft: Draft, previous: Entity<Interview> | undefined, onBooked: (interview: Interview) => void) {
  const client = useQueryClient();
  const zone = useZone();
  const written = useFormats();
  const { t } = useTranslation('interviews');
  const keyFor = useIntention();
  const [changes, setChanges] = useState<readonly Change[]>();
  const mutation = useMutation({
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
    onError: async (failure) => {
      // Somebody was faster: what is offered is out of date.
      await client.invalidateQueries({ queryKey: slotsKey });
      if (previous !== undefined && failure instanceof Problem && failure.isStale) {
        const fresh = await readInterview(previous.value.id);
        setChanges(changesBetween(previous.value, fresh.value, written, (status) => t(`status.${status}`)));
        client.setQueryData(keyOf(fresh.value.id), fresh);
      }
    },
  });
  const isStale = mutation.error instanceof Problem && mutation.error.isStale;
  return {
    book: mutation.mutate,
    isRunning: mutation.isPending,
    /** Why it was refused, unless the round before was changed. */
    error: isStale ? null : mutation.error,
    /** What somebody changed of the round before. */
    changes: isStale ? changes : undefined,
    reset: mutation.reset,
  };
}
