import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Mail } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button';
import { Failure } from '../design/Notice';
import { setNow } from '../time/clock';
import { useFormats } from '../time/format';
import styles from './ClockBar.module.css';
import { clockKey, moveClock, readClock } from './host';
import { Outbox } from './Outbox';

/** The virtual clock of a host on this machine, and what was mailed. There is none where the clock is the system's. */
export default function ClockBar() {
  const { t } = useTranslation('development');
  const written = useFormats();
  const client = useQueryClient();
  const [isOutboxOpen, setOutboxOpen] = useState(false);
  const clock = useQuery({ queryKey: clockKey, queryFn: readClock, staleTime: Number.POSITIVE_INFINITY });
  const move = useMutation({ mutationFn: moveClock, onSuccess: () => client.invalidateQueries() });
  useEffect(() => {
    if (clock.data?.virtual) {
      setNow(Date.parse(clock.data.now));
    }
  }, [clock.data]);

  if (!clock.data?.virtual) {
    return null;
  }
  const { now, next } = clock.data;
  return (
    <section className={styles.bar} aria-label={t('clock')}>
      <span>{t('clock')}</span>
      <time className={styles.now} dateTime={now}>
        {written.exact(now)}
      </time>
      <Button onPress={() => move.mutate({ advance: 'PT1H' })} isDisabled={move.isPending}>
        {t('hour')}
      </Button>
      <Button onPress={() => move.mutate({ advance: 'P1D' })} isDisabled={move.isPending}>
        {t('day')}
      </Button>
      <Button onPress={() => move.mutate({ to: 'next' })} isDisabled={move.isPending || !next}>
        {t('next')}
      </Button>
      <span>{next ? t('nextAt', { moment: written.exact(next) }) : t('nothingNext')}</span>
      <span className={styles.gap} />
      <Button onPress={() => setOutboxOpen(true)}>
        <Mail size={16} aria-hidden />
        {t('outbox')}
      </Button>
      <Failure error={move.error} />
      {isOutboxOpen && <Outbox onClose={() => setOutboxOpen(false)} />}
    </section>
  );
}
