import { useTranslation } from 'react-i18next';
import { Page } from '../design/Page';

export default function MyDayPage() {
  const { t } = useTranslation('feedback');
  return <Page title={t('title')}>{null}</Page>;
}
