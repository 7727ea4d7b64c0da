import { useTranslation } from 'react-i18next';
import { Page } from '../design/Page';

export default function CandidatePage() {
  const { t } = useTranslation('directory');
  return <Page title={t('candidate')}>{null}</Page>;
}
