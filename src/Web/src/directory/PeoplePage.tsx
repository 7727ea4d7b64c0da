import { useTranslation } from 'react-i18next';
import { Page } from '../design/Page';

export default function PeoplePage() {
  const { t } = useTranslation('directory');
  return <Page title={t('people')}>{null}</Page>;
}
