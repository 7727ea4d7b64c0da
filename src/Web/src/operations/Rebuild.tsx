import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../api/api';
import { Badge } from '../design/Badge';
import { Button } from '../design/Button';
import { Card } from '../design/Card';
import { Confirm } from '../design/Confirm';
import { Failure } from '../design/Notice';
import { useFormats } from '../time/format';
import styles from './Operations.module.css';

const pause = 2_000;
const tones = { running: 'info', succeeded: 'good', failed: 'bad' } as const;
const counted = ['events', 'scorecards', 'candidates', 'uncountable'] as const;

/** Counts everything again, and tells how far that is. */
export function Rebuild() {
  const { t, i18n } = useTranslation('operations');
  const written = useFormats();
  const [isAsked, setAsked] = useState(false);
  const start = useMutation({ mutationFn: () => read(api.POST('/interviews/analytics/rebuild')), onSuccess: () => setAsked(false) });
  const operationId = start.data?.id;
  const operation = useQuery({
    queryKey: ['operation', operationId],
    queryFn: ({ signal }) => read(api.GET('/operations/{operationId}', { params: { path: { operationId: operationId ?? '' } }, signal })),
    enabled: operationId !== undefined,
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? pause : false),
  });
  const shown = operation.data ?? start.data;
  return (
    <Card title={t('view.rebuild')}>
      <div className={styles.stack}>
        <p>{t('rebuildWhat')}</p>
        <Failure error={operation.error} />
        {shown !== undefined && (
          <div className={styles.stack} role="status">
            <p className={styles.cross}>
              <Badge tone={tones[shown.status]}>{t(`operation.${shown.status}`)}</Badge>
              <small>{t('since', { moment: written.exact(shown.createdAt) })}</small>
            </p>
            {shown.progress !== null && (
              <dl className={styles.progress}>
                {counted.map((name) => (
                  <div key={name}>
                    <dt>{t(`progress.${name}`)}</dt>
                    <dd>{shown.progress?.[name].toLocaleString(i18n.language)}</dd>
                  </div>
                ))}
              </dl>
            )}
          </div>
        )}
        <div>
          <Button onPress={() => setAsked(true)} isDisabled={shown?.status === 'running'}>
            {t('rebuild')}
          </Button>
        </div>
      </div>
      {isAsked && (
        <Confirm
          title={t('rebuild')}
          action={t('rebuildNow')}
          onConfirm={start.mutate}
          onClose={() => setAsked(false)}
          isRunning={start.isPending}
          error={start.error}
        >
          {t('rebuildSure')}
        </Confirm>
      )}
    </Card>
  );
}
