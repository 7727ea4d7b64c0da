import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useIsStaff, useSession } from '../access/session';
import type { Entity } from '../api/api';
import { Badge } from '../design/Badge';
import { Failure, Notice, Waiting } from '../design/Notice';
import { Page } from '../design/Page';
import { Tabs } from '../design/Tabs';
import { Scorecards } from '../feedback/Scorecards';
import { candidateOf, type Interview, isOver } from '../interviews/interview';
import { useInterview } from '../interviews/reads';
import { AskedQuestions } from '../questions/AskedQuestions';
import { Responses } from '../responses/Responses';
import { Actions } from './Actions';
import { Documents } from './documents/Documents';
import { Guide } from './Guide';
import { Head } from './Head';
import { Overview } from './Overview';
import { Results } from './result/Results';

/** All there is of one interview, for those of the organization who may see it. */
export default function InterviewPage() {
  const { t } = useTranslation('interview');
  const { id = '' } = useParams();
  const interview = useInterview(id);
  if (interview.data === undefined) {
    return <Page title={t('title')}>{interview.error === null ? <Waiting lines={8} /> : <Failure error={interview.error} />}</Page>;
  }
  const seen = interview.data;
  return (
    <Page title={candidateOf(seen.value)} sub={<Head interview={seen.value} />} actions={<Actions seen={seen} />}>
      {seen.value.warnings.map((warning) => (
        <Notice key={`${warning.field} ${warning.code}`} tone="warn">
          {t(`warning.${warning.code}`)} <span>{warning.message}</span>
        </Notice>
      ))}
      <Sections seen={seen} />
    </Page>
  );
}

const names = ['overview', 'questions', 'responses', 'scorecards', 'result', 'documents', 'guide'] as const;

/** The sections; which one is shown is in the address. */
function Sections({ seen }: { readonly seen: Entity<Interview> }) {
  const { t } = useTranslation('interview');
  const { subject } = useSession();
  const isStaff = useIsStaff();
  const [search, setSearch] = useSearchParams();
  const interview = seen.value;
  const { outstanding, state } = interview.feedback;
  const owed = state === 'awaiting' ? outstanding.length : 0;
  const shown = names.filter((name) => name !== 'result' || isStaff || isOver(interview));
  const section = shown.find((name) => name === search.get('tab')) ?? 'overview';
  const contents = {
    overview: <Overview interview={interview} />,
    responses: <Responses interview={interview} />,
    questions: <AskedQuestions interview={interview} />,
    scorecards: <Scorecards interview={interview} />,
    result: <Results seen={seen} />,
    documents: <Documents interview={interview} />,
    guide: <Guide id={interview.id} />,
  };
  return (
    <Tabs
      label={t('sections')}
      tabs={shown.map((name) => ({
        id: name,
        name: (
          <>
            {t(`tab.${name}`)}
            {name === 'scorecards' && owed > 0 && (
              <Badge tone={outstanding.includes(subject) ? 'warn' : 'neutral'}>{t('owed', { count: owed })}</Badge>
            )}
          </>
        ),
      }))}
      value={section}
      onChange={(name) => setSearch(name === 'overview' ? {} : { tab: name }, { replace: true })}
    >
      {contents[section]}
    </Tabs>
  );
}
