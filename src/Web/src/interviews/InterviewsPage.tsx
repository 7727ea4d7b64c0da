import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../design/Page';
import { ActionDialog, type ActionName } from './actions/ActionDialog';
import { FilterBar } from './FilterBar';
import { filtersOf, withFilters } from './filters';
import { InterviewList } from './InterviewList';
import { SummaryCards } from './SummaryCards';

/** The dashboard of those who arrange interviews. */
export default function InterviewsPage() {
  const { t } = useTranslation('interviews');
  const [search, setSearch] = useSearchParams();
  const [action, setAction] = useState<{ readonly id: string; readonly name: ActionName }>();
  const filters = filtersOf(search);
  const change = (changes: Readonly<Record<string, string | undefined>>) => setSearch(withFilters(search, changes), { replace: true });
  return (
    <Page title={t('title')}>
      <SummaryCards filters={filters} />
      <FilterBar filters={filters} onChange={change} />
      <InterviewList filters={filters} onAction={(id, name) => setAction({ id, name })} />
      {action !== undefined && <ActionDialog id={action.id} action={action.name} onClose={() => setAction(undefined)} />}
    </Page>
  );
}
