import { useState } from 'react';

/** What a candidate has written of an answer. It stays in this window until it is sent. */
export type Draft = {
  /** What was asked, where the interview does not say it. */
  readonly question: string;
  readonly response: string;
  readonly language: string;
  readonly source: string;
  /** Milliseconds since the epoch at which they began. */
  readonly begunAt: number | null;
};

export const noDraft: Draft = { question: '', response: '', language: '', source: '', begunAt: null };

const nameOf = (interviewId: string, questionId: string) => `answer ${interviewId} ${questionId}`;

export function draftOf(interviewId: string, questionId: string): Draft {
  const text = sessionStorage.getItem(nameOf(interviewId, questionId));
  return text === null ? noDraft : (JSON.parse(text) as Draft);
}

export function forget(interviewId: string, questionId: string): void {
  sessionStorage.removeItem(nameOf(interviewId, questionId));
}

/** By which the answer to a question that the interview does not ask is kept. */
export const other = 'other';

export const isWritten = ({ response, source }: Draft): boolean => response.trim() !== '' || source.trim() !== '';

/** The draft of an answer, and how to change it. */
export function useDraft(interviewId: string, questionId: string): readonly [Draft, (change: Partial<Draft>) => void] {
  const [draft, setDraft] = useState(() => draftOf(interviewId, questionId));
  return [
    draft,
    (change) => {
      const next = { ...draft, ...change };
      sessionStorage.setItem(nameOf(interviewId, questionId), JSON.stringify(next));
      setDraft(next);
    },
  ];
}

/** As the API takes it. @param now Milliseconds since the epoch. */
export const bodyOf = (questionId: string, { question, response, language, source, begunAt }: Draft, now: number) => ({
  ...(questionId === other ? { questionText: question.trim() } : { questionId }),
  ...(response.trim() === '' ? {} : { response }),
  ...(source.trim() === '' ? {} : { code: { language: language.trim() === '' ? 'text' : language.trim(), source } }),
  ...(begunAt === null ? {} : { responseTime: Math.min(86_400, Math.max(0, Math.round((now - begunAt) / 1_000))) }),
});
