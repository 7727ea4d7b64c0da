import { useTranslation } from 'react-i18next';
import { Page } from '../design/Page';

export default function SelfSchedulePage() {
  const { t } = useTranslation('portal');
  return <Page title={t('choose')}>{null}</Page>;
}
