import { useTranslation } from 'react-i18next';
import { Page } from '../design/Page';

export default function PersonPage() {
  const { t } = useTranslation('directory');
  return <Page title={t('person')}>{null}</Page>;
}
