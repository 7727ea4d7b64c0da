import { useTranslation } from 'react-i18next';
import { Page } from '../design/Page';

export default function InterviewPage() {
  const { t } = useTranslation('interview');
  return <Page title={t('title')}>{null}</Page>;
}
