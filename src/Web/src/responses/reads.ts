import { useQuery } from '@tanstack/react-query';
import { api, type Entity, read, readEntity, type Schema } from '../api/api';
import { Problem } from '../api/problem';
import { keyOf } from '../interviews/reads';

export type Response = Schema<'Response'>;

export type Question = Schema<'Responses'>['questions'][number];

export type ResponseEvaluation = Schema<'ResponseEvaluation'>;

export const responsesKey = (id: string) => [...keyOf(id), 'responses'] as const;

export const responseEvaluationKey = (id: string, responseId: string) => [...responsesKey(id), responseId, 'evaluation'] as const;

/** What the interview asks, and what was answered. */
export const useResponses = (id: string) =>
  useQuery({
    queryKey: responsesKey(id),
    queryFn: ({ signal }) => read(api.GET('/interviews/{id}/responses', { params: { path: { id } }, signal })),
  });

const few = 2_000;

/** What was made of a response; `null` when nobody asked, or the reader must not see it. Read again while it goes on. */
export const useResponseEvaluation = (id: string, responseId: string) =>
  useQuery({
    queryKey: responseEvaluationKey(id, responseId),
    queryFn: async ({ signal }): Promise<Entity<ResponseEvaluation> | null> => {
      try {
        return await readEntity(
          api.GET('/interviews/{id}/responses/{responseId}/evaluate', { params: { path: { id, responseId } }, signal }),
        );
      } catch (failure) {
        if (failure instanceof Problem && failure.status === 404) {
          return null;
        }
        throw failure;
      }
    },
    refetchInterval: ({ state }) => (['queued', 'running'].includes(state.data?.value.state ?? '') ? few : false),
  });
