import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, type Entity, read, readEntity } from '../api/api';
import { byCursor } from '../api/pages';
import { useNow } from '../time/clock';
import { useZone } from '../time/zone';
import { type Filters, queryOf } from './filters';
import type { Interview } from './interview';

/** Everything that is read of interviews is under this key, and read again when one was changed. */
export const interviewsKey = ['interviews'] as const;

export const keyOf = (id: string) => [...interviewsKey, 'one', id] as const;

export async function readInterview(id: string): Promise<Entity<Interview>> {
  return (await readEntity(api.GET('/interviews/{id}', { params: { path: { id } } }))) as Entity<Interview>;
}

export const useInterview = (id: string) => useQuery({ queryKey: keyOf(id), queryFn: () => readInterview(id) });

/** The interview as it is now, whatever was read of it before: what a change of it is made on. */
export function useFreshInterview(id: string) {
  const { data, error, isFetchedAfterMount } = useQuery({
    queryKey: keyOf(id),
    queryFn: () => readInterview(id),
    refetchOnMount: 'always',
  });
  return { data: isFetchedAfterMount ? data : undefined, error };
}

/** The interviews that the filters find, page by page. The hour counts, not the minute: the list is not read again each time the clock ticks. */
export function useInterviews(filters: Filters) {
  const zone = useZone();
  const hour = Math.floor(useNow() / 3_600_000) * 3_600_000;
  const query = queryOf(filters, hour, zone);
  return useInfiniteQuery({
    queryKey: [...interviewsKey, 'list', query],
    queryFn: async ({ pageParam, signal }) => {
      const page = await read(
        api.GET('/interviews', { params: { query: { ...query, ...(pageParam === undefined ? {} : { cursor: pageParam }) } }, signal }),
      );
      return { ...page, items: page.items as Interview[] };
    },
    placeholderData: keepPreviousData,
    ...byCursor,
  });
}

export function useSummary() {
  const zone = useZone();
  return useQuery({
    queryKey: [...interviewsKey, 'summary', zone],
    queryFn: ({ signal }) => read(api.GET('/interviews/summary', { params: { query: { timeZone: zone } }, signal })),
  });
}
