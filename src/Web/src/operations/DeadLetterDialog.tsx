import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, read, readEntity } from '../api/api';
import { Problem } from '../api/problem';
import { Button } from '../design/Button';
import { Dialog, DialogActions } from '../design/Dialog';
import { Failure, Notice, Waiting } from '../design/Notice';
import { tell } from '../design/Toasts';
import { useFormats } from '../time/format';
import { deadLettersKey, LetterState } from './DeadLetters';
import styles from './Operations.module.css';

/** One dead letter with what could not be handled. It is handed to its consumer again, or given up after a second press. */
export function DeadLetterDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation('operations');
  const written = useFormats();
  const client = useQueryClient();
  const [isDiscarding, setDiscarding] = useState(false);
  const key = [...deadLettersKey, 'one', id];
  const seen = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => readEntity(api.GET('/dead-letters/{id}', { params: { path: { id } }, signal })),
  });
  const params = { path: { id }, header: { 'If-Match': seen.data?.etag ?? '' } };
  const afterRefusal = async (failure: Error) => {
    if (failure instanceof Problem && failure.isStale) {
      await client.invalidateQueries({ queryKey: key });
    }
  };
  const replay = useMutation({
    mutationFn: () => readEntity(api.POST('/dead-letters/{id}/replay', { params })),
    onSuccess: async (now) => {
      client.setQueryData(key, now);
      await client.invalidateQueries({ queryKey: [...deadLettersKey, 'list'] });
      if (now.value.state === 'replayed') {
        tell(t('replayed'));
      }
    },
    onError: afterRefusal,
  });
  const discard = useMutation({
    mutationFn: () => read(api.DELETE('/dead-letters/{id}', { params })),
    onSuccess: async () => {
      onClose();
      tell(t('discarded'));
      await client.invalidateQueries({ queryKey: [...deadLettersKey, 'list'] });
    },
    onError: afterRefusal,
  });
  const letter = seen.data?.value;
  return (
    <Dialog title={t('deadLetter')} onClose={onClose} isWide>
      <Failure error={seen.error ?? replay.error ?? discard.error} />
      {seen.isPending && <Waiting />}
      {letter !== undefined && (
        <>
          <div className={styles.cross}>
            <LetterState letter={letter} />
            <strong>{letter.consumer}</strong>
            {letter.interviewId != null && <Link to={`/interviews/${letter.interviewId}`}>{t('interview')}</Link>}
          </div>
          <p className={styles.reason}>{letter.reason}</p>
          <p className={styles.soft}>
            {t('attempts', { count: letter.attempts })} · {t('firstFailed', { moment: written.exact(letter.firstFailedAt) })} ·{' '}
            {t('lastFailed', { moment: written.exact(letter.lastFailedAt) })}
          </p>
          {replay.data?.value.state === 'parked' && <Notice tone="warn">{t('failedAgain')}</Notice>}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
          <pre className={styles.code} tabIndex={0}>
            {JSON.stringify(letter.item, null, 2)}
          </pre>
          {isDiscarding && <Notice tone="warn">{t('discardWhat')}</Notice>}
          <DialogActions>
            <Button
              onPress={() => (isDiscarding ? discard.mutate() : setDiscarding(true))}
              look={isDiscarding ? 'danger' : 'plain'}
              isDisabled={discard.isPending}
            >
              {t(isDiscarding ? 'discardNow' : 'discard')}
            </Button>
            <Button look="primary" onPress={() => replay.mutate()} isDisabled={replay.isPending || letter.state === 'replayed'}>
              {t('replay')}
            </Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}
