import { useTranslation } from 'react-i18next';
import { Failure, Notice } from '../design/Notice';

/** Why a change was not made: somebody was faster, or what the API says. */
export function Refused({ error, isStale }: { readonly error: Error | null; readonly isStale: boolean }) {
  const { t } = useTranslation('portal');
  return isStale ? <Notice tone="warn">{t('changedMeanwhile')}</Notice> : <Failure error={error} />;
}
