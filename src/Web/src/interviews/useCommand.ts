import { type InfiniteData, type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity } from '../api/api';
import type { Page } from '../api/pages';
import { Problem } from '../api/problem';
import { useFormats } from '../time/format';
import { type Change, changesBetween } from './changes';
import type { Interview } from './interview';
import { interviewsKey, keyOf, readInterview } from './reads';

type Command<Input> = {
  /** Sends it under the entity tag that the person has seen. */
  readonly send: (input: Input, etag: string) => Promise<Entity<Interview>>;
  /** What the interview will be if it is accepted; shown at once. */
  readonly expect?: (interview: Interview, input: Input) => Interview;
  readonly onDone?: (now: Entity<Interview>, before: Interview) => void;
};

/** Shows an interview as it is now, or as it is expected to be, wherever it was read. */
export function showIn(client: QueryClient, interview: Interview): void {
  client.setQueriesData<InfiniteData<Page<Interview>>>({ queryKey: [...interviewsKey, 'list'] }, (lists) =>
    lists === undefined
      ? lists
      : {
          ...lists,
          pages: lists.pages.map((page) => ({ ...page, items: page.items.map((item) => (item.id === interview.id ? interview : item)) })),
        },
  );
  client.setQueryData<Entity<Interview>>(keyOf(interview.id), (entity) =>
    entity === undefined ? entity : { ...entity, value: interview },
  );
}

/**
 * A change of an interview. It shows at once, goes back when it is refused, and when somebody else was faster says what they changed; the next
 * attempt is then on top of that.
 */
export function useCommand<Input>(seen: Entity<Interview>, { send, expect, onDone }: Command<Input>) {
  const client = useQueryClient();
  const written = useFormats();
  const { t } = useTranslation('interviews');
  const [basis, setBasis] = useState(seen);
  const [changes, setChanges] = useState<readonly Change[]>();

  const show = (interview: Interview) => showIn(client, interview);

  const mutation = useMutation({
    mutationFn: (input: Input) => send(input, basis.etag),
    onMutate: async (input) => {
      await client.cancelQueries({ queryKey: interviewsKey });
      if (expect !== undefined) {
        show(expect(basis.value, input));
      }
    },
    onSuccess: async (now) => {
      show(now.value);
      client.setQueryData(keyOf(now.value.id), now);
      await client.invalidateQueries({ queryKey: interviewsKey });
      onDone?.(now, basis.value);
    },
    onError: async (failure) => {
      show(basis.value);
      if (failure instanceof Problem && failure.isStale) {
        const fresh = await readInterview(basis.value.id);
        setChanges(changesBetween(basis.value, fresh.value, written, (status) => t(`status.${status}`)));
        setBasis(fresh);
        show(fresh.value);
        client.setQueryData(keyOf(fresh.value.id), fresh);
      }
    },
  });

  const isStale = mutation.error instanceof Problem && mutation.error.isStale;
  return {
    run: mutation.mutate,
    isRunning: mutation.isPending,
    /** Why it was refused, unless somebody was faster. */
    error: isStale ? null : mutation.error,
    /** What somebody changed who was faster. */
    changes: isStale ? changes : undefined,
    /** The interview that the next attempt is made on. */
    interview: basis.value,
  };
}
