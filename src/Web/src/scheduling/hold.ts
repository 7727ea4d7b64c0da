import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api, read, type Schema } from '../api/api';
import type { Draft, SeatChoice } from './draft';
import { slotsKey } from './slots';
import { useIntention } from './useIntention';

const give = (id: string) => api.DELETE('/interviews/schedule/holds/{id}', { params: { path: { id } } });

/** Time that is kept for a quarter of an hour while somebody makes up their mind. It is given back when another is chosen or the dialog closes. */
export function useHold(draft: Draft) {
  const client = useQueryClient();
  const [held, setHeld] = useState<Schema<'Hold'>>();
  const current = useRef<string>(undefined);
  const keyFor = useIntention();
  const mutation = useMutation({
    mutationFn: ({ start, seats }: { readonly start: string; readonly seats: readonly SeatChoice[] }) => {
      const body = {
        interviewerIds: seats.map(({ personId }) => personId),
        start,
        durationMinutes: draft.durationMinutes,
        ttl: 'PT15M',
        ...(draft.candidateId === undefined ? {} : { candidateId: draft.candidateId }),
        ...(draft.location.trim() === '' ? {} : { location: draft.location.trim() }),
      };
      return read(api.POST('/interviews/schedule/holds', { params: { header: { 'Idempotency-Key': keyFor(body) } }, body }));
    },
    onSuccess: (hold) => {
      current.current = hold.id;
      setHeld(hold);
    },
  });
  const release = () => {
    if (current.current !== undefined) {
      void give(current.current).then(() => client.invalidateQueries({ queryKey: slotsKey }));
      current.current = undefined;
      setHeld(undefined);
    }
    mutation.reset();
  };
  /** After it became an interview. */
  const forget = () => {
    current.current = undefined;
  };
  useEffect(
    () => () => {
      if (current.current !== undefined) {
        void give(current.current);
      }
    },
    [],
  );
  return { held, take: mutation.mutate, release, forget, isRunning: mutation.isPending, error: mutation.error };
}
