import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../api/api';
import { newKey } from '../api/keys';
import { Button } from '../design/Button';
import { Dialog, DialogActions } from '../design/Dialog';
import { Failure } from '../design/Notice';
import type { Interview } from '../interviews/interview';
import { interviewsKey } from '../interviews/reads';

type Properties = {
  readonly interview: Interview;
  readonly interviewer: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Somebody did not attend, so that their scorecard is not waited for. It cannot be taken back, hence the question. */
export function Dismissal({ interview, interviewer, onClose, onDone }: Properties) {
  const { t } = useTranslation('feedback');
  const client = useQueryClient();
  const [key] = useState(newKey);
  const dismissing = useMutation({
    mutationFn: () =>
      read(
        api.POST('/interviews/{id}/feedback', {
          params: { path: { id: interview.id }, header: { 'Idempotency-Key': key } },
          body: { interviewerId: interviewer.id, status: 'dismissed' },
        }),
      ),
    onSuccess: async () => {
      onDone();
      onClose();
      await client.invalidateQueries({ queryKey: interviewsKey });
    },
  });
  return (
    <Dialog title={t('dismissTitle', { name: interviewer.name })} onClose={onClose}>
      <p>{t('dismissWhy')}</p>
      <Failure error={dismissing.error} />
      <DialogActions>
        <Button onPress={onClose}>{t('cancel', { ns: 'app' })}</Button>
        <Button look="primary" onPress={() => dismissing.mutate()} isDisabled={dismissing.isPending}>
          {t('dismiss')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
