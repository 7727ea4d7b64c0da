import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity } from '../api/api';
import { Problem } from '../api/problem';
import { tell } from '../design/Toasts';
import { moved, sendMove } from '../interviews/actions/RescheduleForm';
import { type Change, changesBetween } from '../interviews/changes';
import { candidateOf, type Interview } from '../interviews/interview';
import { interviewsKey, keyOf, readInterview } from '../interviews/reads';
import { showIn } from '../interviews/useCommand';
import { useFormats } from '../time/format';

export type Move = { readonly newDateTime: string; readonly durationMinutes: number };

/** A move that was not made, and why: the API refused it, or somebody else changed the interview first. */
export type Refusal = {
  readonly interview: Interview;
  readonly move: Move;
  readonly error?: Error;
  readonly changes?: readonly Change[];
};

/**
 * Moves interviews without asking: it shows at once, and can be taken back. A refused one goes back by itself, and the refusal says why. What is sent
 * is under the entity tag of what the calendar showed: `hold` reads it when a drag begins, and anything that differs from what is shown is somebody
 * else's change, as if the API had answered 412.
 */
export function useMove() {
  const client = useQueryClient();
  const written = useFormats();
  const { t } = useTranslation(['calendar', 'interviews']);
  const [refusal, setRefusal] = useState<Refusal>();
  const held = useRef<{ readonly id: string; readonly entity: Promise<Entity<Interview>> }>(undefined);

  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  /** Where the calendar is no longer there to say why, as after an undo from another page, it is said in short. */
  function refuse(why: Refusal): void {
    if (isGone.current) {
      tell(t('undoFailed', { ns: 'interviews' }));
    }
    setRefusal(why);
  }

  const changesOf = (before: Interview, after: Interview) =>
    changesBetween(before, after, written, (status) => t(`status.${status}`, { ns: 'interviews' }));

  const readOf = (id: string) => client.fetchQuery({ queryKey: keyOf(id), queryFn: () => readInterview(id), staleTime: 5_000 });

  function hold(id: string): void {
    const entity = readOf(id);
    entity.catch(() => undefined);
    held.current = { id, entity };
  }

  /** What was read when the drag began, or is read now where there was none. */
  function taken(id: string): Promise<Entity<Interview>> {
    const entity = held.current?.id === id ? held.current.entity : readOf(id);
    held.current = undefined;
    return entity;
  }

  function goBack(shown: Interview, move: Move, fresh: Entity<Interview>): void {
    client.setQueryData(keyOf(fresh.value.id), fresh);
    showIn(client, fresh.value);
    refuse({ interview: fresh.value, move, changes: changesOf(shown, fresh.value) });
  }

  async function send(seen: Entity<Interview>, move: Move): Promise<void> {
    const before = seen.value;
    try {
      const now = await sendMove(before.id, move, seen.etag);
      showIn(client, now.value);
      client.setQueryData(keyOf(before.id), now);
      void client.invalidateQueries({ queryKey: interviewsKey });
      tell(said(before, now.value), () => void attempt(now, { newDateTime: before.scheduledAt, durationMinutes: before.durationMinutes }));
    } catch (failure) {
      showIn(client, before);
      if (failure instanceof Problem && failure.isStale) {
        goBack(before, move, await readInterview(before.id));
      } else {
        refuse({ interview: before, move, error: failure instanceof Error ? failure : new Error(String(failure)) });
      }
    }
  }

  async function attempt(seen: Entity<Interview>, move: Move): Promise<void> {
    setRefusal(undefined);
    await client.cancelQueries({ queryKey: [...interviewsKey, 'list'] });
    showIn(client, moved(seen.value, move));
    await send(seen, move);
  }

  function said(before: Interview, now: Interview): string {
    const name = candidateOf(now);
    return before.scheduledAt === now.scheduledAt
      ? t('resized', { name, length: written.minutes(now.durationMinutes) })
      : t('moved', { name, moment: written.exact(now.scheduledAt) });
  }

  /** @param shown As the calendar showed it. */
  async function move(shown: Interview, to: Move): Promise<void> {
    setRefusal(undefined);
    const reading = taken(shown.id);
    await client.cancelQueries({ queryKey: [...interviewsKey, 'list'] });
    showIn(client, moved(shown, to));
    try {
      const seen = await reading;
      if (changesOf(shown, seen.value).length > 0) {
        goBack(shown, to, seen);
      } else {
        await send(seen, to);
      }
    } catch (failure) {
      showIn(client, shown);
      refuse({ interview: shown, move: to, error: failure instanceof Error ? failure : new Error(String(failure)) });
    }
  }

  return { hold, move, refusal, dismiss: () => setRefusal(undefined) };
}
