import { useTranslation } from 'react-i18next';
import { Page } from '../design/Page';

export default function AnalyticsPage() {
  const { t } = useTranslation('analytics');
  return <Page title={t('title')}>{null}</Page>;
}
