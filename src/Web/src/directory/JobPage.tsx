import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { LinkButton } from '../design/Button';
import { Failure, Waiting } from '../design/Notice';
import { Page } from '../design/Page';
import { nameOf } from './entries';
import { JobForm } from './JobForm';
import { useEntry } from './reads';

/** A job: whose it is, what scorecards rate, and the plan of its rounds. */
export default function JobPage() {
  const { t } = useTranslation('directory');
  const { id = '' } = useParams();
  const job = useEntry('jobs', id);
  if (job.data === undefined) {
    return <Page title={t('job')}>{job.error === null ? <Waiting /> : <Failure error={job.error} />}</Page>;
  }
  return (
    <Page
      title={nameOf({ ...job.data.value, id })}
      actions={<LinkButton to={`/interviews?job=${encodeURIComponent(id)}`}>{t('interviewsOfJob')}</LinkButton>}
    >
      <JobForm key={id} id={id} seen={job.data} />
    </Page>
  );
}
