import { useTranslation } from 'react-i18next';
import { Page } from '../design/Page';

export default function MyInterviewPage() {
  const { t } = useTranslation('portal');
  return <Page title={t('one')}>{null}</Page>;
}
