import { useTranslation } from 'react-i18next';
import { Notice } from '../design/Notice';

/** Says that what others thought of candidates is left out until the reader has judged, too. */
export function Blind({ isBlind }: { readonly isBlind: boolean | undefined }) {
  const { t } = useTranslation('analytics');
  return isBlind === true ? <Notice tone="info">{t('blind')}</Notice> : null;
}
