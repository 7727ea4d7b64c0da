import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Entity } from '../api/api';
import { Problem } from '../api/problem';
import type { MyInterview } from './links';
import { mineKey, mineOneKey } from './reads';

type Change<Input> = {
  /** Sends it under the entity tag of what the candidate saw. */
  readonly send: (input: Input, etag: string) => Promise<Entity<MyInterview>>;
  readonly onDone?: (now: MyInterview) => void;
};

/** A change that a candidate makes. When somebody was faster, the interview is read again, and the next attempt is on top of that. */
export function useChange<Input>(seen: Entity<MyInterview>, { send, onDone }: Change<Input>) {
  const client = useQueryClient();
  const mutation = useMutation({
    mutationFn: (input: Input) => send(input, seen.etag),
    onSuccess: async (now) => {
      client.setQueryData(mineOneKey(now.value.id), now);
      await client.invalidateQueries({ queryKey: mineKey, predicate: ({ queryKey }) => queryKey[1] === 'open' || queryKey[1] === 'over' });
      onDone?.(now.value);
    },
    onError: async (failure) => {
      if (failure instanceof Problem && failure.isStale) {
        await client.invalidateQueries({ queryKey: mineOneKey(seen.value.id) });
      }
    },
  });
  const isStale = mutation.error instanceof Problem && mutation.error.isStale;
  return {
    run: mutation.mutate,
    isRunning: mutation.isPending,
    error: isStale ? null : mutation.error,
    /** Somebody else changed the interview first. */
    isStale,
  };
}
