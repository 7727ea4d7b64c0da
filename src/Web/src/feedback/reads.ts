import { useQuery } from '@tanstack/react-query';
import { api, type Entity, read, readEntity, type Schema } from '../api/api';
import { Problem } from '../api/problem';
import { keyOf } from '../interviews/reads';
import type { Scorecard } from './scorecard';

export const scorecardsKey = (interviewId: string) => [...keyOf(interviewId), 'feedback'] as const;

/** The scorecards of an interview that the reader may see, and whether those of others are withheld from them. */
export type Seen = { readonly items: readonly Scorecard[]; readonly blind: boolean };

/** The scorecards of an interview that the reader may see. */
export const useScorecards = (interviewId: string) =>
  useQuery({ queryKey: scorecardsKey(interviewId), queryFn: ({ signal }) => readScorecards(interviewId, signal) });

export async function readScorecards(interviewId: string, signal?: AbortSignal): Promise<Seen> {
  return await read(
    api.GET('/interviews/{id}/feedback', { params: { path: { id: interviewId } }, ...(signal === undefined ? {} : { signal }) }),
  );
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

/** The scorecards side by side; `null` while it is not open to the reader. */
export const useDebrief = (interviewId: string) =>
  useQuery({
    queryKey: [...keyOf(interviewId), 'debrief'],
    queryFn: async ({ signal }): Promise<Schema<'Debrief'> | null> => {
      try {
        return await read(api.GET('/interviews/{id}/debrief', { params: { path: { id: interviewId } }, signal }));
      } catch (failure) {
        if (failure instanceof Problem && failure.status === 403) {
          return null;
        }
        throw failure;
      }
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
