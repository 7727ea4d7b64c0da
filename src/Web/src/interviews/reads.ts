import { infiniteQueryOptions, keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, type Entity, read, readEntity } from '../api/api';
import { byCursor } from '../api/pages';
import { queries } from '../api/queries';
import { now, useNow } from '../time/clock';
import { chosenZone, useZone } from '../time/zone';
import { type Filters, queryOf } from './filters';
import type { Interview } from './interview';

/** Everything that is read of interviews is under this key, and read again when one was changed. */
export const interviewsKey = ['interviews'] as const;

export const keyOf = (id: string) => [...interviewsKey, 'one', id] as const;

export async function readInterview(id: string): Promise<Entity<Interview>> {
  return (await readEntity(api.GET('/interviews/{id}', { params: { path: { id } } }))) as Entity<Interview>;
}

/** The interview for calendar programs. */
export async function readCalendarFile(id: string): Promise<Blob> {
  return await read(api.GET('/interviews/{id}/calendar.ics', { params: { path: { id } }, parseAs: 'blob' }));
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

/** The hour counts, not the minute: the list is not read again each time the clock ticks. */
function listOf(filters: Filters, now: number, zone: string) {
  const query = queryOf(filters, Math.floor(now / 3_600_000) * 3_600_000, zone);
  return infiniteQueryOptions({
    queryKey: [...interviewsKey, 'list', query],
    queryFn: async ({ pageParam, signal }) => {
      const page = await read(
        api.GET('/interviews', { params: { query: { ...query, ...(pageParam === undefined ? {} : { cursor: pageParam }) } }, signal }),
      );
      return { ...page, items: page.items as Interview[] };
    },
    ...byCursor,
  });
}

const summaryIn = (zone: string) =>
  queryOptions({
    queryKey: [...interviewsKey, 'summary', zone],
    queryFn: ({ signal }) => read(api.GET('/interviews/summary', { params: { query: { timeZone: zone } }, signal })),
  });

/** The interviews that the filters find, page by page. */
export const useInterviews = (filters: Filters) =>
  useInfiniteQuery({ ...listOf(filters, useNow(), useZone()), placeholderData: keepPreviousData });

export const useSummary = () => useQuery(summaryIn(useZone()));

/** Milliseconds that a list may take before its place is shown without it. */
const patience = 150;

/** Begins to read what the dashboard shows. @returns When the list is there, or takes long. */
export function readInterviewsAhead(filters: Filters): Promise<unknown> {
  const zone = chosenZone();
  void queries.prefetchQuery(summaryIn(zone));
  const list = queries.prefetchInfiniteQuery(listOf(filters, now(), zone));
  return Promise.race([list, new Promise((resolve) => setTimeout(resolve, patience))]);
}
