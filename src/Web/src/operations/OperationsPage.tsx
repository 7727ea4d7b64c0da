import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../design/Page';
import { Tabs } from '../design/Tabs';
import { DeadLetters } from './DeadLetters';
import { Health } from './Health';
import { OrganizationForm } from './OrganizationForm';
import { Rebuild } from './Rebuild';
import { Webhooks } from './Webhooks';

const views = ['health', 'deadLetters', 'webhooks', 'organization', 'rebuild'] as const;

/** What admins keep an eye on. Which part is shown is in the address. */
export default function OperationsPage() {
  const { t } = useTranslation('operations');
  const [search, setSearch] = useSearchParams();
  const view = views.find((name) => name === search.get('view')) ?? 'health';
  return (
    <Page title={t('title')}>
      <Tabs
        label={t('title')}
        tabs={views.map((id) => ({ id, name: t(`view.${id}`) }))}
        value={view}
        onChange={(id) => setSearch({ view: id })}
      >
        {view === 'health' && <Health />}
        {view === 'deadLetters' && <DeadLetters />}
        {view === 'webhooks' && <Webhooks />}
        {view === 'organization' && <OrganizationForm />}
        {view === 'rebuild' && <Rebuild />}
      </Tabs>
    </Page>
  );
}
