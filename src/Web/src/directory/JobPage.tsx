import { useTranslation } from 'react-i18next';
import { Page } from '../design/Page';

export default function JobPage() {
  const { t } = useTranslation('directory');
  return <Page title={t('job')}>{null}</Page>;
}
