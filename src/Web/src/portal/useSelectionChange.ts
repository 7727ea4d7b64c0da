import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Entity, read } from '../api/api';
import { Problem } from '../api/problem';
import { type SelectionData, selectionKey } from './reads';

/** Writes what a candidate says of themselves under the entity tag that they saw, or takes it back. When it was changed meanwhile, the next attempt is on top of that. */
export function useSelectionChange(candidateId: string, seen: Entity<SelectionData> | null, onDone: () => void) {
  const client = useQueryClient();
  const params = { path: { id: candidateId }, header: seen === null ? {} : { 'If-Match': seen.etag } };
  const mutation = useMutation({
    /** @param groups `undefined` takes everything back. */
    mutationFn: async (groups: SelectionData['groups'] | undefined) => {
      await (groups === undefined
        ? read(api.DELETE('/candidates/{id}/selection-data', { params }))
        : read(api.PUT('/candidates/{id}/selection-data', { params, body: { groups } })));
    },
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: selectionKey(candidateId) }),
  });
  const isStale = mutation.error instanceof Problem && mutation.error.isStale;
  return {
    run: mutation.mutate,
    isRunning: mutation.isPending,
    error: isStale ? null : mutation.error,
    isStale,
  };
}
