import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, type Entity, readEntity } from '../api/api';
import { Problem } from '../api/problem';
import { tell } from '../design/Toasts';
import { candidateOf, type Interview } from '../interviews/interview';
import { interviewsKey, keyOf } from '../interviews/reads';

/** Begins an interview, and takes that back. What was changed meanwhile is read anew when it is refused for that. */
export function useStart() {
  const { t } = useTranslation('interview');
  const client = useQueryClient();
  const settle = async (now: Entity<Interview>) => {
    client.setQueryData(keyOf(now.value.id), now);
    await client.invalidateQueries({ queryKey: interviewsKey });
  };
  const onError = (failure: Error) => {
    const isStale = failure instanceof Problem && failure.isStale;
    if (isStale) {
      void client.invalidateQueries({ queryKey: interviewsKey });
    }
    tell(isStale ? t('changedMeanwhile') : failure.message);
  };
  const undo = useMutation({
    mutationFn: ({ value, etag }: Entity<Interview>) =>
      readEntity(api.DELETE('/interviews/{id}/start', { params: { path: { id: value.id }, header: { 'If-Match': etag } } })) as Promise<
        Entity<Interview>
      >,
    onSuccess: async (now) => {
      await settle(now);
      tell(t('startUndone'));
    },
    onError,
  });
  const start = useMutation({
    mutationFn: ({ value, etag }: Entity<Interview>) =>
      readEntity(
        api.POST('/interviews/{id}/start', { params: { path: { id: value.id }, header: { 'If-Match': etag } }, body: {} }),
      ) as Promise<Entity<Interview>>,
    onSuccess: async (now) => {
      await settle(now);
      tell(t('started', { name: candidateOf(now.value) }), () => undo.mutate(now));
    },
    onError,
  });
  return { start: start.mutate, undo: undo.mutate, isRunning: start.isPending || undo.isPending };
}
