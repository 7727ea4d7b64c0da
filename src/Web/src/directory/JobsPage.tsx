import { useTranslation } from 'react-i18next';
import { Page } from '../design/Page';

export default function JobsPage() {
  const { t } = useTranslation('directory');
  return <Page title={t('jobs')}>{null}</Page>;
}
