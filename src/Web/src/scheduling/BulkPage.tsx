import { useTranslation } from 'react-i18next';
import { Page } from '../design/Page';

export default function BulkPage() {
  const { t } = useTranslation('scheduling');
  return <Page title={t('bulk')}>{null}</Page>;
}
