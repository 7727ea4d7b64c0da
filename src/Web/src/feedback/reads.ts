import { useQuery } from '@tanstack/react-query';
import { api, type Entity, read, readEntity } from '../api/api';
import { keyOf } from '../interviews/reads';
import type { Scorecard } from './scorecard';

export const scorecardsKey = (interviewId: string) => [...keyOf(interviewId), 'feedback'] as const;

/** The scorecards of an interview that the reader may see. */
export const useScorecards = (interviewId: string) =>
  useQuery({ queryKey: scorecardsKey(interviewId), queryFn: ({ signal }) => readScorecards(interviewId, signal) });

export async function readScorecards(interviewId: string, signal?: AbortSignal): Promise<readonly Scorecard[]> {
  const { items } = await read(
    api.GET('/interviews/{id}/feedback', { params: { path: { id: interviewId } }, ...(signal === undefined ? {} : { signal }) }),
  );
  return items;
}

/** What a scorecard said before, oldest first. */
export const useVersions = (interviewId: string, feedbackId: string) =>
  useQuery({
    queryKey: [...scorecardsKey(interviewId), feedbackId, 'versions'],
    queryFn: async ({ signal }) => {
      const { items } = await read(
        api.GET('/interviews/{id}/feedback/{feedbackId}/versions', { params: { path: { id: interviewId, feedbackId } }, signal }),
      );
      return items;
    },
  });

/** One scorecard with its entity tag. The list has no tags; a patch of nothing changes nothing and answers with one. */
export const readScorecard = (interviewId: string, feedbackId: string): Promise<Entity<Scorecard>> =>
  readEntity(
    api.PATCH('/interviews/{id}/feedback/{feedbackId}', {
      params: { path: { id: interviewId, feedbackId } },
      headers: { 'Content-Type': 'application/merge-patch+json' },
      body: {},
    }),
  );
