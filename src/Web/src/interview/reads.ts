import { useQuery } from '@tanstack/react-query';
import { api, type Entity, read, readEntity, type Schema } from '../api/api';
import { Problem } from '../api/problem';
import { keyOf } from '../interviews/reads';

export type Document = Schema<'Document'>;

export const documentsKey = (id: string) => [...keyOf(id), 'documents'] as const;

export const evaluationKey = (id: string) => [...keyOf(id), 'evaluation'] as const;

/** What happened, and what comes next. */
export const useTimeline = (id: string) =>
  useQuery({
    queryKey: [...keyOf(id), 'timeline'],
    queryFn: ({ signal }) => read(api.GET('/interviews/{id}/timeline', { params: { path: { id } }, signal })),
  });

export const useDocuments = (id: string) =>
  useQuery({
    queryKey: documentsKey(id),
    queryFn: async ({ signal }) => {
      const { items } = await read(api.GET('/interviews/{id}/documents', { params: { path: { id } }, signal }));
      return items as readonly Document[];
    },
  });

/** Every overall result that was given, oldest first. */
export const useResultVersions = (id: string) =>
  useQuery({
    queryKey: [...keyOf(id), 'results'],
    queryFn: async ({ signal }) => (await read(api.GET('/interviews/{id}/results/versions', { params: { path: { id } }, signal }))).items,
  });

/** How the interview is to be held; `null` when no guide fits it. */
export const useGuide = (id: string) =>
  useQuery({
    queryKey: [...keyOf(id), 'guide'],
    queryFn: async ({ signal }): Promise<Schema<'InterviewGuide'> | null> => {
      try {
        return await read(api.GET('/interviews/{id}/guide', { params: { path: { id } }, signal }));
      } catch (failure) {
        if (failure instanceof Problem && failure.status === 404) {
          return null;
        }
        throw failure;
      }
    },
  });

const few = 2_000;

/** What a model advises; `null` when it was not asked. Asked again while it thinks. */
export const useEvaluation = (id: string, isWanted: boolean) =>
  useQuery({
    queryKey: evaluationKey(id),
    enabled: isWanted,
    queryFn: async ({ signal }): Promise<Entity<Schema<'ModelEvaluation'>> | null> => {
      try {
        return await readEntity(api.GET('/interviews/{id}/evaluation', { params: { path: { id } }, signal }));
      } catch (failure) {
        if (failure instanceof Problem && failure.status === 404) {
          return null;
        }
        throw failure;
      }
    },
    refetchInterval: ({ state }) => (state.data?.value.state === 'pending' ? few : false),
  });
