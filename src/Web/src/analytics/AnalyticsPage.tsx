import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useHasRole } from '../access/session';
import { save } from '../api/save';
import { Button } from '../design/Button';
import { Failure } from '../design/Notice';
import { Page } from '../design/Page';
import { Tabs } from '../design/Tabs';
import { withFilters } from '../interviews/filters';
import { Candidates } from './Candidates';
import { FilterBar } from './FilterBar';
import { filtersOf, type ReportFilters, views } from './filters';
import { Impact } from './Impact';
import { Interviewers } from './Interviewers';
import { Overview } from './Overview';
import { Process } from './Process';
import { readCsv } from './reads';
import { Skills } from './Skills';
import { Trends } from './Trends';

/** What interviews add up to: one report at a time, each with its file. */
export default function AnalyticsPage() {
  const { t } = useTranslation('analytics');
  const [search, setSearch] = useSearchParams();
  const isAdmin = useHasRole('admin');
  const asked = filtersOf(search);
  const filters: ReportFilters = isAdmin || asked.view !== 'impact' ? asked : { ...asked, view: 'overview' };
  const change = (changes: Readonly<Record<string, string | undefined>>) => setSearch(withFilters(search, changes), { replace: true });
  return (
    <Page title={t('title')} sub={t('sub')} actions={<CsvButton filters={filters} />}>
      <FilterBar filters={filters} onChange={change} />
      <Tabs
        label={t('reports')}
        tabs={views.filter((id) => isAdmin || id !== 'impact').map((id) => ({ id, name: t(`view.${id}`) }))}
        value={filters.view}
        onChange={(view) => change({ view })}
      >
        {filters.view === 'overview' && <Overview filters={filters} />}
        {filters.view === 'trends' && <Trends filters={filters} />}
        {filters.view === 'process' && <Process filters={filters} />}
        {filters.view === 'skills' && <Skills filters={filters} />}
        {filters.view === 'interviewers' && <Interviewers filters={filters} onChange={change} />}
        {filters.view === 'impact' && <Impact filters={filters} />}
        {filters.view === 'candidates' && <Candidates filters={filters} onChange={change} />}
      </Tabs>
    </Page>
  );
}

function CsvButton({ filters }: { readonly filters: ReportFilters }) {
  const { t } = useTranslation('analytics');
  const load = useMutation({
    mutationFn: async () =>
      save(await readCsv(filters), `${['interviews', filters.view, filters.from, filters.to].filter(Boolean).join('-')}.csv`),
  });
  const isOfNobody =
    (filters.view === 'interviewers' && filters.personId === undefined) ||
    (filters.view === 'candidates' && filters.candidateId === undefined);
  return (
    <>
      <Failure error={load.error} />
      <Button onPress={() => load.mutate()} isDisabled={isOfNobody || load.isPending}>
        <Download size={16} aria-hidden />
        {t('csv')}
      </Button>
    </>
  );
}
