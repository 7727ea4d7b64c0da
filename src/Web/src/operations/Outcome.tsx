import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/api';
import { Badge } from '../design/Badge';

type Attempt = Pick<Schema<'WebhookAttempt'>, 'outcome' | 'status' | 'durationMilliseconds'>;

/** What came of an attempt, with the status and how long it took. */
export function Outcome({ attempt }: { readonly attempt: Attempt }) {
  const { t, i18n } = useTranslation('operations');
  const milliseconds = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'millisecond' });
  return (
    <>
      <Badge tone={attempt.outcome === 'delivered' ? 'good' : attempt.outcome === 'disabled' ? 'neutral' : 'bad'}>
        {t(`outcome.${attempt.outcome}`)}
      </Badge>
      <small>{[attempt.status, milliseconds.format(attempt.durationMilliseconds)].filter((part) => part != null).join(' · ')}</small>
    </>
  );
}
