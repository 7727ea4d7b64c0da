import { useTranslation } from 'react-i18next';
import { Page } from '../design/Page';

export default function CandidatesPage() {
  const { t } = useTranslation('directory');
  return <Page title={t('candidates')}>{null}</Page>;
}
