import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { now } from '../time/clock';
import styles from './Practice.module.css';
import { practiceOneKey } from './reads';

/** How long an answer is still taken after its time. */
const grace = 32_000;

/** Counts down, and looks what became of the question when its time is up. */
export function TimeLeft({ id, until }: { readonly id: string; readonly until: string }) {
  const { t } = useTranslation('practice');
  const client = useQueryClient();
  const end = new Date(until).getTime();
  const [left, setLeft] = useState(() => end - now());
  useEffect(() => {
    const ticking = setInterval(() => {
      setLeft(end - now());
      if (now() > end + grace) {
        clearInterval(ticking);
        void client.invalidateQueries({ queryKey: practiceOneKey(id) });
      }
    }, 1000);
    return () => clearInterval(ticking);
  }, [client, id, end]);
  const seconds = Math.max(0, Math.ceil(left / 1000));
  return (
    <span className={seconds < 60 ? `${styles.time} ${styles.late}` : (styles.time ?? '')} role="timer" aria-label={t('timeLeft')}>
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
    </span>
  );
}
