import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api, type Entity, readEntity } from '../api/api';
import { newKey } from '../api/keys';
import { Problem } from '../api/problem';
import { interviewsKey } from '../interviews/reads';
import { readScorecard, readScorecards, type Seen, scorecardsKey } from './reads';
import { bodyOf, type Content, contentOf, type Scorecard, saysTheSame } from './scorecard';

const pause = 1_000;
const pauseAfterFault = 5_000;

/** What the next save is made on: the scorecard as it was read or saved last, its tag as soon as it is known. */
type Basis = { readonly value: Scorecard; readonly etag: string | undefined };

type Save = { readonly content: Content; readonly isDraft: boolean };

/** Somebody, or another window, saved the scorecard meanwhile. */
class Overtaken extends Error {
  readonly theirs: Entity<Scorecard>;

  constructor(theirs: Entity<Scorecard>) {
    super('The scorecard was changed meanwhile.');
    this.theirs = theirs;
  }
}

/**
 * A scorecard while it is written. A draft is saved soon after the writing pauses; one that was submitted, only when it is submitted again.
 * @param existing What there is already, of which the writing goes on.
 */
export function useScorecard(interviewId: string, interviewerId: string, existing: Scorecard | undefined, onSubmitted: () => void) {
  const client = useQueryClient();
  const [content, setContent] = useState(() => contentOf(existing));
  const [theirs, setTheirs] = useState<Entity<Scorecard>>();
  const basis = useRef<Basis | undefined>(existing && { value: existing, etag: undefined });
  const saved = useRef(content);
  const key = useRef({ of: '', key: '' });
  const wasSubmitted = basis.current?.value.status === 'submitted';

  async function create(body: object): Promise<Entity<Scorecard>> {
    const text = JSON.stringify(body);
    if (key.current.of !== text) {
      key.current = { of: text, key: newKey() };
    }
    try {
      return await readEntity(
        api.POST('/interviews/{id}/feedback', {
          params: { path: { id: interviewId }, header: { 'Idempotency-Key': key.current.key } },
          body,
        }),
      );
    } catch (failure) {
      const own = failure instanceof Problem && failure.status === 409 ? await findOwn() : undefined;
      throw own === undefined ? failure : new Overtaken(own);
    }
  }

  async function findOwn(): Promise<Entity<Scorecard> | undefined> {
    const own = (await readScorecards(interviewId)).items.find((scorecard) => scorecard.interviewerId === interviewerId);
    return own && (await readScorecard(interviewId, own.id));
  }

  async function replace(on: Basis, body: object): Promise<Entity<Scorecard>> {
    const feedbackId = on.value.id;
    const now = on.etag === undefined ? await readScorecard(interviewId, feedbackId) : { value: on.value, etag: on.etag };
    if (now.value.version !== on.value.version) {
      throw new Overtaken(now);
    }
    try {
      return await readEntity(
        api.PUT('/interviews/{id}/feedback/{feedbackId}', {
          params: { path: { id: interviewId, feedbackId }, header: { 'If-Match': now.etag } },
          body,
        }),
      );
    } catch (failure) {
      throw failure instanceof Problem && failure.isStale ? new Overtaken(await readScorecard(interviewId, feedbackId)) : failure;
    }
  }

  const saving = useMutation({
    mutationFn: async (save: Save) => {
      const body = { ...bodyOf(save.content), interviewerId, draft: save.isDraft };
      return await (basis.current === undefined ? create(body) : replace(basis.current, body));
    },
    onSuccess: async (now, save) => {
      basis.current = now;
      saved.current = save.content;
      client.setQueryData<Seen>(scorecardsKey(interviewId), (all) => ({
        blind: all?.blind ?? true,
        items: [...(all?.items ?? []).filter((scorecard) => scorecard.id !== now.value.id), now.value],
      }));
      if (!save.isDraft) {
        onSubmitted();
        await client.invalidateQueries({ queryKey: interviewsKey });
      }
    },
    onError: (failure) => {
      if (failure instanceof Overtaken) {
        setTheirs(failure.theirs);
      }
    },
  });

  const isSaved = saysTheSame(content, saved.current);
  // A conflict is settled by whoever writes, and then no fault to wait out.
  const fault = saving.error instanceof Overtaken ? null : saving.error;
  const hasFailed = fault !== null && saving.variables?.content === content;
  const isRefused = hasFailed && fault instanceof Problem && fault.status > 0 && fault.status < 500;
  const isWaiting = !isSaved && !wasSubmitted && !isRefused && theirs === undefined && !saving.isPending;
  const delay = hasFailed ? pauseAfterFault : pause;
  const { mutate } = saving;
  useEffect(() => {
    if (!isWaiting) {
      return;
    }
    const timer = setTimeout(() => mutate({ content, isDraft: true }), delay);
    return () => clearTimeout(timer);
  }, [content, isWaiting, delay, mutate]);

  // What is not saved yet when the form goes away, or the window to the background, is saved at once.
  const leave = useRef(() => {});
  leave.current = () => isWaiting && mutate({ content, isDraft: true });
  useEffect(() => {
    const hide = () => document.visibilityState === 'hidden' && leave.current();
    document.addEventListener('visibilitychange', hide);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      leave.current();
    };
  }, []);

  return {
    content,
    write: (changes: Partial<Content>) => setContent((now) => ({ ...now, ...changes })),
    submit: () => mutate({ content, isDraft: false }),
    isSaving: saving.isPending,
    isSaved,
    wasSubmitted,
    /** When it was saved last. */
    savedAt: basis.current?.value.updatedAt,
    error: fault,
    /** What somebody else saved meanwhile; nothing is saved until it is settled whose is kept. */
    theirs: theirs?.value,
    keepMine: () => {
      basis.current = theirs;
      setTheirs(undefined);
    },
    takeTheirs: () => {
      basis.current = theirs;
      saved.current = contentOf(theirs?.value);
      setContent(saved.current);
      setTheirs(undefined);
    },
  };
}
