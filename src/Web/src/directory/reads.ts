import { useQuery } from '@tanstack/react-query';
import { api, read, type Schema } from '../api/api';

const minutes = 60_000;

const few = { limit: 200 };

/** An entry of the directory as it is read: with its id and name, which what is written does without. */
export type Named<T> = T & { readonly id: string; readonly name: string };

/** The first people of the directory, by name. */
export function usePeople(): readonly Named<Schema<'Person'>>[] {
  const people = useQuery({
    queryKey: ['people', 'first'],
    queryFn: ({ signal }) => read(api.GET('/people', { params: { query: few }, signal })),
    staleTime: 5 * minutes,
  });
  return (people.data?.items ?? []) as Named<Schema<'Person'>>[];
}

/** The first jobs of the directory, by title. */
export function useJobs(): readonly (Schema<'Job'> & { readonly id: string; readonly title: string })[] {
  const jobs = useQuery({
    queryKey: ['jobs', 'first'],
    queryFn: ({ signal }) => read(api.GET('/jobs', { params: { query: few }, signal })),
    staleTime: 5 * minutes,
  });
  return (jobs.data?.items ?? []) as (Schema<'Job'> & { id: string; title: string })[];
}

/** The title of a job, or its id as long as that is all there is. */
export function useJobTitle(): (id: string | null | undefined) => string | undefined {
  const jobs = useJobs();
  return (id) => (id === null || id === undefined ? undefined : (jobs.find((job) => job.id === id)?.title ?? id));
}
