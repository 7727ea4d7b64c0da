import { useTranslation } from 'react-i18next';
import { Page } from '../design/Page';

export default function MyInterviewsPage() {
  const { t } = useTranslation('portal');
  return <Page title={t('mine')}>{null}</Page>;
}
