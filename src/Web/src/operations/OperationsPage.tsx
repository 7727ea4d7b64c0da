import { useTranslation } from 'react-i18next';
import { Page } from '../design/Page';

export default function OperationsPage() {
  const { t } = useTranslation('operations');
  return <Page title={t('title')}>{null}</Page>;
}
