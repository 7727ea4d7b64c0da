import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, read, type Schema } from '../api/api';
import { byCursor, type Page } from '../api/pages';
import { queries } from '../api/queries';
import { type Entry, entriesOf, type Kind, nameOf } from './entries';
import { usePaused } from './usePaused';

const minutes = 60_000;

const few = { limit: 200 };

/** An entry of the directory as it is read: with its id and name, which what is written does without. */
export type Named<T> = T & { readonly id: string; readonly name: string };

const firstPeople = {
  queryKey: ['people', 'first'],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => read(api.GET('/people', { params: { query: few }, signal })),
  staleTime: 5 * minutes,
};

const firstJobs = {
  queryKey: ['jobs', 'first'],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => read(api.GET('/jobs', { params: { query: few }, signal })),
  staleTime: 5 * minutes,
};

/** Begins to read the first people and jobs, which most pages name. */
export function readDirectoryAhead(): void {
  void queries.prefetchQuery(firstPeople);
  void queries.prefetchQuery(firstJobs);
}

/** The first people of the directory, by name. */
export function usePeople(): readonly Named<Schema<'Person'>>[] {
  const people = useQuery(firstPeople);
  return (people.data?.items ?? []) as Named<Schema<'Person'>>[];
}

/** The first jobs of the directory, by title. */
export function useJobs(): readonly (Schema<'Job'> & { readonly id: string; readonly title: string })[] {
  const jobs = useQuery(firstJobs);
  return (jobs.data?.items ?? []) as (Schema<'Job'> & { id: string; title: string })[];
}

/** The title of a job, or its id as long as that is all there is. */
export function useJobTitle(): (id: string | null | undefined) => string | undefined {
  const jobs = useJobs();
  return (id) => (id === null || id === undefined ? undefined : (jobs.find((job) => job.id === id)?.title ?? id));
}

/** The name of a person, or the id as long as that is all there is. */
export function usePersonName(): (id: string) => string {
  const people = usePeople();
  return (id) => people.find((person) => person.id === id)?.name ?? id;
}

/** Everything that is read of entries of a kind is under this key. */
export const keyOfKind = (kind: Kind) => [kind] as const;

/** The entries that a text finds, page by page. */
export function useEntries<K extends Kind>(kind: K, q: string) {
  return useInfiniteQuery({
    queryKey: [kind, 'list', q],
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: 50, ...(q === '' ? {} : { q }), ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      const page = await entriesOf(kind).list(query, signal);
      return { ...page, items: page.items as Entry<K>[] };
    },
    placeholderData: keepPreviousData,
    ...byCursor,
  });
}

export const keyOfEntry = (kind: Kind, id: string) => [kind, 'one', id] as const;

/** @param id Nothing is read while it is `undefined`. */
export const useEntry = <K extends Kind>(kind: K, id: string | undefined) =>
  useQuery({ queryKey: keyOfEntry(kind, id ?? ''), queryFn: () => entriesOf(kind).get(id ?? ''), enabled: id !== undefined });

const mostFound = 20;

/** What a text finds: among the first people or jobs when they are all there are, and otherwise by asking once typing pauses. */
export function useFound<K extends 'people' | 'jobs' | 'candidates'>(kind: K, text: string): readonly Entry<K>[] {
  const q = usePaused(text.trim());
  const isListed = kind !== 'candidates';
  const first = useQuery<Page<Schema<'Person'> | Schema<'Job'>>>({ ...(kind === 'jobs' ? firstJobs : firstPeople), enabled: isListed });
  const isAll = isListed && first.data !== undefined && (first.data.nextCursor ?? undefined) === undefined;
  const found = useQuery({
    queryKey: [kind, 'found', q],
    queryFn: ({ signal }) => entriesOf(kind).list({ limit: mostFound, ...(q === '' ? {} : { q }) }, signal),
    placeholderData: keepPreviousData,
    staleTime: minutes,
    enabled: !isListed || (first.data !== undefined && !isAll),
  });
  const wanted = text.trim().toLowerCase();
  const isWanted = (entry: Schema<'Person'> | Schema<'Job'>) =>
    `${nameOf(entry)} ${'email' in entry ? entry.email : ''}`.toLowerCase().includes(wanted);
  return (isAll ? (first.data?.items ?? []).filter(isWanted) : (found.data?.items ?? [])) as Entry<K>[];
}
