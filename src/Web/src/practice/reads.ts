import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, type Entity, read, readEntity, type Schema } from '../api/api';
import { byCursor } from '../api/pages';

export type Practice = Schema<'Practice'>;
export type PracticeQuestion = Schema<'PracticeQuestion'>;

/** Everything that somebody reads of their practice is under this key. */
export const practiceKey = ['practice'] as const;

export const practiceOneKey = (id: string) => [...practiceKey, 'one', id] as const;

export const practiceListKey = [...practiceKey, 'list'] as const;

/** The newest first, page by page. */
export const usePractices = () =>
  useInfiniteQuery({
    queryKey: practiceListKey,
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/interviews/ai-mock', {
          params: { query: { limit: 20, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    ...byCursor,
  });

export const usePractice = (id: string) =>
  useQuery({
    queryKey: practiceOneKey(id),
    queryFn: ({ signal }): Promise<Entity<Practice>> =>
      readEntity(api.GET('/interviews/ai-mock/{id}', { params: { path: { id } }, signal })),
  });

/** How one's results develop. */
export const useDevelopment = (userId: string) =>
  useQuery({
    queryKey: [...practiceListKey, 'development', userId],
    queryFn: ({ signal }) => read(api.GET('/interviews/ai-mock/user/{userId}/analytics', { params: { path: { userId } }, signal })),
  });
