import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, read, readEntity, type Schema } from '../api/api';
import { byCursor } from '../api/pages';
import { keyOf } from '../interviews/reads';

export type Bank = Schema<'QuestionBank'>;
export type Question = Schema<'Question'>;
export type Asked = Schema<'AskedQuestion'>;
export type Drawn = Schema<'ProposedQuestions'>;
export type Proposal = Schema<'QuestionProposal'>;
export type Difficulty = Schema<'Difficulty'>;
export type QuestionType = Schema<'QuestionType'>;

export const types: readonly QuestionType[] = ['general', 'behavioral', 'technical', 'situational', 'coding', 'caseStudy', 'systemDesign'];
export const difficulties: readonly Difficulty[] = ['easy', 'medium', 'hard', 'expert'];

/** Everything that is read of banks is under this key. */
export const banksKey = ['questionBanks'] as const;

export const bankKey = (id: string) => [...banksKey, id] as const;

export const askedKey = (interviewId: string) => [...keyOf(interviewId), 'questions'] as const;

export const proposalKey = (interviewId: string, proposalId: string) => [...askedKey(interviewId), 'proposals', proposalId] as const;

/** The banks that a text finds, page by page. */
export const useBanks = (q: string) =>
  useInfiniteQuery({
    queryKey: [...banksKey, 'list', q],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 50, ...(q === '' ? {} : { q }), ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      return read(api.GET('/interviews/question-banks', { params: { query }, signal }));
    },
    placeholderData: keepPreviousData,
    ...byCursor,
  });

export const useBank = (bankId: string) =>
  useQuery({
    queryKey: [...bankKey(bankId), 'bank'],
    queryFn: ({ signal }) => readEntity(api.GET('/interviews/question-banks/{bankId}', { params: { path: { bankId } }, signal })),
  });

export type Filter = { readonly q: string; readonly type: QuestionType | null; readonly difficulty: Difficulty | null };

/** The questions of a bank, page by page. Nothing is read without a bank. */
export const useQuestions = (bankId: string | undefined, { q, type, difficulty }: Filter) =>
  useInfiniteQuery({
    queryKey: [...bankKey(bankId ?? ''), 'questions', q, type, difficulty],
    enabled: bankId !== undefined,
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/interviews/question-banks/{bankId}/questions', {
          params: {
            path: { bankId: bankId ?? '' },
            query: {
              limit: 50,
              ...(q === '' ? {} : { q }),
              ...(type === null ? {} : { type }),
              ...(difficulty === null ? {} : { difficulty }),
              ...(pageParam === undefined ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    ...byCursor,
  });

/** What an interview asks, for those who conduct it. */
export const useAsked = (id: string) =>
  useQuery({
    queryKey: askedKey(id),
    queryFn: async ({ signal }) => {
      const asked = await readEntity(api.GET('/interviews/{id}/questions', { params: { path: { id } }, signal }));
      return { ...asked, value: asked.value as Schema<'InterviewQuestions'> };
    },
  });

const few = 2_000;

/** What a model proposes; `undefined` for none. Read again while the model writes. */
export const useProposal = (interviewId: string, proposalId: string | undefined) =>
  useQuery({
    queryKey: proposalKey(interviewId, proposalId ?? ''),
    enabled: proposalId !== undefined,
    queryFn: ({ signal }) =>
      read(
        api.GET('/interviews/{id}/questions/proposals/{proposalId}', {
          params: { path: { id: interviewId, proposalId: proposalId ?? '' } },
          signal,
        }),
      ),
    refetchInterval: ({ state }) => (isWriting(state.data) ? few : false),
  });

export const isWriting = (proposal: Proposal | undefined) => proposal?.state === 'queued' || proposal?.state === 'running';
