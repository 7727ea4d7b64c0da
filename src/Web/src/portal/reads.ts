import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, type Entity, read, readEntity, type Schema } from '../api/api';
import { byCursor } from '../api/pages';
import { Problem } from '../api/problem';
import type { MyInterview } from './links';

/** Everything that a candidate reads of their interviews is under this key. */
export const mineKey = ['mine'] as const;

export const mineOneKey = (id: string) => [...mineKey, 'one', id] as const;

/** Those that are still open, soonest first, or those that are over, latest first; page by page. */
export function useMine(which: 'open' | 'over') {
  const path = which === 'open' ? '/interviews/mine' : '/interviews/mine/history';
  return useInfiniteQuery({
    queryKey: [...mineKey, which],
    queryFn: async ({ pageParam, signal }) => {
      const page = await read(
        api.GET(path, { params: { query: { limit: 20, ...(pageParam === undefined ? {} : { cursor: pageParam }) } }, signal }),
      );
      return { ...page, items: page.items as MyInterview[] };
    },
    ...byCursor,
  });
}

export const useMyInterview = (id: string) =>
  useQuery({
    queryKey: mineOneKey(id),
    queryFn: async ({ signal }) =>
      (await readEntity(api.GET('/interviews/{id}', { params: { path: { id } }, signal }))) as Entity<MyInterview>,
  });

/** A document that the candidate uploaded or that was shared with them. */
export type MyDocument = Schema<'CandidateDocument'>;

export const documentsKey = (id: string) => [...mineKey, 'documents', id] as const;

export const useMyDocuments = (id: string) =>
  useQuery({
    queryKey: documentsKey(id),
    queryFn: async ({ signal }) =>
      (await read(api.GET('/interviews/{id}/documents', { params: { path: { id } }, signal }))).items as MyDocument[],
  });

/** What a read finds; `null` where it is refused with this status, which says that there is nothing yet. */
async function unless<T>(status: number, reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (failure) {
    if (failure instanceof Problem && failure.status === status) {
      return null;
    }
    throw failure;
  }
}

/** What was judged of an interview, by whom or what; `null` while nothing is decided. */
export const useExplanation = (id: string) =>
  useQuery({
    queryKey: [...mineKey, 'explanation', id],
    queryFn: ({ signal }) => unless(409, read(api.GET('/interviews/{id}/explanation', { params: { path: { id } }, signal }))),
  });

/** The groups to which a candidate says that they belong. */
export type SelectionData = Schema<'SelectionData'>;

export const selectionKey = (candidateId: string) => ['selectionData', candidateId] as const;

/** What a candidate said of themselves; `null` for nothing. */
export const useSelectionData = (candidateId: string) =>
  useQuery({
    queryKey: selectionKey(candidateId),
    queryFn: ({ signal }) =>
      unless(404, readEntity(api.GET('/candidates/{id}/selection-data', { params: { path: { id: candidateId } }, signal }))),
  });
