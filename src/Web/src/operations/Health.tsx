import { useQuery } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../api/api';
import { Problem } from '../api/problem';
import { Badge } from '../design/Badge';
import { Button } from '../design/Button';
import { Card } from '../design/Card';
import { Failure, Notice, Waiting } from '../design/Notice';
import { useFormats } from '../time/format';
import styles from './Operations.module.css';

const half = 30_000;
const known = ['store', 'orchestrations', 'documents', 'changeFeed'] as const;

/** 503 has the same document as 200: it says what is unhealthy. */
async function readHealth(signal: AbortSignal): Promise<Schema<'Health'>> {
  const answer = await api.GET('/health', { signal }).catch(() => undefined);
  const health = answer?.data ?? answer?.error;
  if (typeof health !== 'object' || !('checks' in health)) {
    throw new Problem(answer?.response.status ?? 0, undefined);
  }
  return health as Schema<'Health'>;
}

/** How everything does that the system depends on, asked for again every half minute. */
export function Health() {
  const { t, i18n } = useTranslation('operations');
  const written = useFormats();
  const health = useQuery({ queryKey: ['health'], queryFn: ({ signal }) => readHealth(signal), refetchInterval: half, retry: false });
  const milliseconds = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'millisecond', maximumFractionDigits: 0 });
  const nameOf = (name: string) => {
    const check = known.find((one) => one === name);
    return check === undefined ? { name, what: '' } : { name: t(`check.${check}`), what: t(`checkWhat.${check}`) };
  };
  return (
    <Card
      title={t('view.health')}
      aside={
        <Button onPress={() => void health.refetch()} isDisabled={health.isFetching}>
          <RefreshCw size={16} aria-hidden />
          {t('refresh')}
        </Button>
      }
    >
      <div className={styles.stack}>
        <Failure error={health.error} />
        {health.isPending && <Waiting />}
        {health.data !== undefined && (
          <>
            <Notice tone={health.data.status === 'healthy' ? 'good' : 'bad'}>{t(`all.${health.data.status}`)}</Notice>
            <ul className={styles.lines}>
              {health.data.checks.map((check) => (
                <li key={check.name} className={styles.line}>
                  <div>
                    <strong>{nameOf(check.name).name}</strong>
                    <p>{nameOf(check.name).what}</p>
                  </div>
                  <span className={styles.cross}>
                    <small>{milliseconds.format(check.durationMs)}</small>
                    <Badge tone={check.status === 'healthy' ? 'good' : 'bad'}>{t(`status.${check.status}`)}</Badge>
                  </span>
                </li>
              ))}
            </ul>
            <p className={styles.soft}>
              {t('checkedAt', { moment: written.exact(health.data.checkedAt) })} · {t('storeKind', { kind: health.data.store.kind })}
            </p>
          </>
        )}
      </div>
    </Card>
  );
}
