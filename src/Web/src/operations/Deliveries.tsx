import { RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { itemsOf } from '../api/pages';
import { Button } from '../design/Button';
import { Card } from '../design/Card';
import { Empty, Failure, Waiting } from '../design/Notice';
import { useFormats } from '../time/format';
import styles from './Operations.module.css';
import { Outcome } from './Outcome';
import { useDeliveries } from './webhookReads';

/** The attempts of the last 30 days, the latest first. */
export function Deliveries({ id }: { readonly id: string }) {
  const { t } = useTranslation('operations');
  const written = useFormats();
  const deliveries = useDeliveries(id);
  const items = itemsOf(deliveries.data?.pages);
  return (
    <Card
      title={t('deliveries')}
      aside={
        <Button onPress={() => void deliveries.refetch()} isDisabled={deliveries.isFetching}>
          <RefreshCw size={16} aria-hidden />
          {t('refresh')}
        </Button>
      }
    >
      <div className={styles.stack}>
        <Failure error={deliveries.error} />
        {deliveries.isPending && <Waiting />}
        {deliveries.isSuccess && items.length === 0 && <Empty title={t('noDeliveries')}>{t('noDeliveriesWhy')}</Empty>}
        <ul className={styles.lines}>
          {items.map((attempt) => (
            <li key={`${attempt.messageId} ${attempt.attempt}`} className={styles.line}>
              <div>
                <strong>{attempt.type}</strong>
                <p>
                  {written.exact(attempt.at)} · {t('attempt', { number: attempt.attempt })} ·{' '}
                  <Link to={`/interviews/${attempt.interviewId}`}>{t('interview')}</Link>
                </p>
                {attempt.nextAttemptAt != null && <p>{t('nextAttempt', { moment: written.exact(attempt.nextAttemptAt) })}</p>}
              </div>
              <span className={styles.cross}>
                <Outcome attempt={attempt} />
              </span>
            </li>
          ))}
        </ul>
        {deliveries.hasNextPage && <Button onPress={() => void deliveries.fetchNextPage()}>{t('more', { ns: 'app' })}</Button>}
      </div>
    </Card>
  );
}
