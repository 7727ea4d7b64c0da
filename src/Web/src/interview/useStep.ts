import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Entity, Schema } from '../api/api';
import { Problem } from '../api/problem';
import { tell } from '../design/Toasts';
import type { Interview } from '../interviews/interview';
import { interviewsKey, keyOf } from '../interviews/reads';

type Step = {
  readonly send: (seen: Entity<Interview>) => Promise<Entity<Schema<'AnyInterview'>>>;
  readonly onDone: (now: Entity<Interview>) => void;
};

/** A change that takes one press and no form. When somebody was faster, the interview is read anew, and it is said. */
export function useStep({ send, onDone }: Step) {
  const { t } = useTranslation('interview');
  const client = useQueryClient();
  const step = useMutation({
    mutationFn: async (seen: Entity<Interview>) => (await send(seen)) as Entity<Interview>,
    onSuccess: async (now) => {
      client.setQueryData(keyOf(now.value.id), now);
      onDone(now);
      await client.invalidateQueries({ queryKey: interviewsKey });
    },
    onError: (failure) => {
      const isStale = failure instanceof Problem && failure.isStale;
      tell(isStale ? t('changedMeanwhile') : failure.message);
      if (isStale) {
        void client.invalidateQueries({ queryKey: interviewsKey });
      }
    },
  });
  return { run: step.mutate, isRunning: step.isPending };
}
