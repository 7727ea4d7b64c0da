import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../design/Badge';
import { now } from '../time/clock';

const second = 1_000;

/** How much of a question's time is left since the candidate began to write. When it is over, an answer is still taken, and marked. */
export function Remaining({ minutes, begunAt }: { readonly minutes: number | null; readonly begunAt: number | null }) {
  const { t } = useTranslation('responses');
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), second);
    return () => clearInterval(timer);
  }, []);
  if (minutes === null) {
    return null;
  }
  const left = Math.ceil((minutes * 60 * second - (begunAt === null ? 0 : Math.max(0, at - begunAt))) / second);
  return left > 0 ? (
    <Badge tone="info">{t('left', { time: `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}` })}</Badge>
  ) : (
    <Badge tone="warn">{t('over')}</Badge>
  );
}
