import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Entity } from '../api/api';
import { newKey } from '../api/keys';
import { byCursor } from '../api/pages';
import { type Kept, type Kind, type Kinds, of } from './kinds';

const keyOf = (kind: Kind) => [kind] as const;

/** All of a kind, by name, page by page. */
export function useKept<K extends Kind>(kind: K) {
  return useInfiniteQuery({
    queryKey: [...keyOf(kind), 'list'],
    queryFn: async ({ pageParam, signal }) => {
      const page = await of(kind).list({ limit: 100, ...(pageParam === undefined ? {} : { cursor: pageParam }) }, signal);
      return { ...page, items: page.items as Kept<K>[] };
    },
    ...byCursor,
  });
}

/** One as it is now, with the entity tag that a change of it is made under. */
export const useOne = <K extends Kind>(kind: K, id: string) =>
  useQuery({ queryKey: [...keyOf(kind), 'one', id], queryFn: () => of(kind).get(id), staleTime: 0, gcTime: 0 });

/** @param seen What is written anew; without it, another one is made. */
export function useSave<K extends Kind>(kind: K, seen: Entity<Kinds[K]> | undefined, onDone: () => void) {
  const client = useQueryClient();
  const key = useRef({ of: '', key: '' });
  return useMutation({
    mutationFn: (body: Kinds[K]) => {
      const text = JSON.stringify(body);
      if (key.current.of !== text) {
        key.current = { of: text, key: newKey() };
      }
      return seen === undefined ? of(kind).create(body, key.current.key) : of(kind).put(seen.value.id ?? '', body, seen.etag);
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keyOf(kind) });
      onDone();
    },
  });
}

export function useRemoval<K extends Kind>(kind: K, seen: Entity<Kinds[K]>, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => of(kind).remove(seen.value.id ?? '', seen.etag),
    onSuccess: async () => {
      onDone();
      await client.invalidateQueries({ queryKey: [...keyOf(kind), 'list'] });
    },
  });
}
