import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Entity } from '../api/api';
import { Problem } from '../api/problem';
import { type Entries, entriesOf, type Kind } from './entries';
import { keyOfEntry, keyOfKind } from './reads';

/** The members of an entry that somebody else changed. */
function changedMembers(before: object, after: object): readonly string[] {
  const [was, is] = [before as Record<string, unknown>, after as Record<string, unknown>];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]));
}

/**
 * A change of an entry, under the entity tag that was seen. When somebody was faster it says what they changed, and the next attempt is on top of
 * that; what was typed stays.
 */
export function useEntryChange<K extends Kind>(kind: K, id: string, seen: Entity<Entries[K]>, onDone: () => void) {
  const client = useQueryClient();
  const [basis, setBasis] = useState(seen);
  const [changed, setChanged] = useState<readonly string[]>();
  const mutation = useMutation({
    mutationFn: (members: Partial<Entries[K]>) => entriesOf(kind).patch(id, members, basis.etag),
    onSuccess: async (now) => {
      setBasis(now);
      client.setQueryData(keyOfEntry(kind, id), now);
      await client.invalidateQueries({ queryKey: keyOfKind(kind) });
      onDone();
    },
    onError: async (failure) => {
      if (failure instanceof Problem && failure.isStale) {
        const fresh = await entriesOf(kind).get(id);
        setChanged(changedMembers(basis.value, fresh.value));
        setBasis(fresh);
      }
    },
  });
  const isStale = mutation.error instanceof Problem && mutation.error.isStale;
  return {
    save: mutation.mutate,
    isRunning: mutation.isPending,
    /** Why it was refused, unless somebody was faster. */
    error: isStale ? null : mutation.error,
    /** What somebody changed who was faster. */
    changed: isStale ? changed : undefined,
  };
}
