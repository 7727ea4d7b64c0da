import { Plus } from 'lucide-react';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Button, LinkButton } from '../design/Button';
import { Page } from '../design/Page';
import { readDirectoryAhead } from '../directory/reads';
import type { Given } from '../scheduling/ScheduleDialog';
import type { ActionName } from './actions/ActionDialog';
import { roundAfter } from './actions/roundAfter';
import { FilterBar } from './FilterBar';
import { filtersOf, withFilters } from './filters';
import { InterviewList, type OnAction } from './InterviewList';
import { readInterviewsAhead } from './reads';
import { SummaryCards } from './SummaryCards';

const ActionDialog = lazy(() => import('./actions/ActionDialog').then((module) => ({ default: module.ActionDialog })));
const ScheduleDialog = lazy(() => import('../scheduling/ScheduleDialog').then((module) => ({ default: module.ScheduleDialog })));

/** Begins to read all that the page shows. */
export function readAhead(search: URLSearchParams): Promise<unknown> {
  readDirectoryAhead();
  return readInterviewsAhead(filtersOf(search));
}

/** The dashboard of those who arrange interviews. */
export default function InterviewsPage() {
  const { t } = useTranslation('interviews');
  const [search, setSearch] = useSearchParams();
  const [action, setAction] = useState<{ readonly id: string; readonly name: ActionName }>();
  const [given, setGiven] = useState<Given>();
  const filters = filtersOf(search);
  const act = useCallback<OnAction>(
    (interview, name) => (name === 'nextRound' ? setGiven(roundAfter(interview)) : setAction({ id: interview.id, name })),
    [],
  );
  const change = (changes: Readonly<Record<string, string | undefined>>) => setSearch(withFilters(search, changes), { replace: true });
  return (
    <Page
      title={t('title')}
      actions={
        <>
          <LinkButton to="/interviews/bulk">{t('bulk')}</LinkButton>
          <Button look="primary" onPress={() => setGiven({})}>
            <Plus size={16} aria-hidden />
            {t('schedule')}
          </Button>
        </>
      }
    >
      <SummaryCards filters={filters} />
      <FilterBar filters={filters} onChange={change} />
      <InterviewList filters={filters} onAction={act} />
      <Suspense>
        {action !== undefined && <ActionDialog id={action.id} action={action.name} onClose={() => setAction(undefined)} />}
        {given !== undefined && <ScheduleDialog given={given} onClose={() => setGiven(undefined)} />}
      </Suspense>
    </Page>
  );
}
