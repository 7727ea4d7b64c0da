import { MoreVertical } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { itemsOf } from '../api/pages';
import { Button } from '../design/Button';
import { Menu } from '../design/Menu';
import { Empty, Failure, Waiting } from '../design/Notice';
import { useJobTitle } from '../directory/reads';
import { useFormats } from '../time/format';
import { useZone } from '../time/zone';
import { actionsOf, type RowAction } from './actions/actionsOf';
import styles from './Dashboard.module.css';
import { dayOf, type Filters } from './filters';
import { candidateOf, type Interview } from './interview';
import { useInterviews } from './reads';
import { StatusBadge } from './StatusBadge';

type OnAction = (interview: Interview, action: RowAction) => void;

/** The interviews that the filters find, by day, page after page. */
export function InterviewList({ filters, onAction }: { readonly filters: Filters; readonly onAction: OnAction }) {
  const { t } = useTranslation('interviews');
  const zone = useZone();
  const written = useFormats();
  const list = useInterviews(filters);
  const interviews = itemsOf(list.data?.pages);
  if (list.isPending) {
    return <Waiting lines={8} />;
  }
  if (list.error !== null) {
    return <Failure error={list.error} />;
  }
  if (interviews.length === 0) {
    return (
      <Empty title={t('none')}>
        <p>{t('noneWhy')}</p>
      </Empty>
    );
  }
  return (
    <div className={styles.list} aria-busy={list.isPlaceholderData}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['scheduledAt', 'candidate', 'job', 'type', 'interviewers', 'status'] as const).map((field) => (
              <th key={field} scope="col">
                {t(`field.${field}`)}
              </th>
            ))}
            <th scope="col">
              <span className={styles.hidden}>{t('actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {interviews.map((interview, index) => {
            const day = dayOf(interview.scheduledAt, zone);
            const before = interviews[index - 1];
            return (
              <Fragment key={interview.id}>
                {(before === undefined || dayOf(before.scheduledAt, zone) !== day) && (
                  <tr className={styles.day}>
                    <th colSpan={7} scope="rowgroup">
                      {written.day(interview.scheduledAt)}
                    </th>
                  </tr>
                )}
                <Row interview={interview} onAction={onAction} />
              </Fragment>
            );
          })}
        </tbody>
      </table>
      {list.hasNextPage && (
        <Button onPress={() => void list.fetchNextPage()} isDisabled={list.isFetchingNextPage}>
          {t('more', { ns: 'app' })}
        </Button>
      )}
    </div>
  );
}

function Row({ interview, onAction }: { readonly interview: Interview; readonly onAction: OnAction }) {
  const { t } = useTranslation('interviews');
  const written = useFormats();
  const jobTitle = useJobTitle();
  return (
    <tr className={styles.row}>
      <td data-label={t('field.scheduledAt')}>
        <Link to={`/interviews/${interview.id}`} className={styles.when}>
          {written.span(interview.scheduledAt, interview.endsAt)}
        </Link>
      </td>
      <td data-label={t('field.candidate')}>
        {interview.candidateId ? (
          <Link to={`/candidates/${encodeURIComponent(interview.candidateId)}`}>{candidateOf(interview)}</Link>
        ) : (
          candidateOf(interview)
        )}
      </td>
      <td data-label={t('field.job')}>{jobTitle(interview.jobId) ?? '–'}</td>
      <td data-label={t('field.type')}>
        {t(`type.${interview.type}`)} <span className={styles.soft}>{t('round', { round: interview.round })}</span>
      </td>
      <td data-label={t('field.interviewers')}>{interview.interviewers.map((interviewer) => interviewer.name).join(', ')}</td>
      <td data-label={t('field.status')}>
        <StatusBadge status={interview.status} />
      </td>
      <td>
        <Menu
          label={t('actions')}
          trigger={
            <Button look="icon" aria-label={t('actionsFor', { name: candidateOf(interview) })}>
              <MoreVertical size={18} aria-hidden />
            </Button>
          }
          actions={actionsOf(interview).map((action) => ({
            id: action,
            name: t(`action.${action}`),
            onAction: () => onAction(interview, action),
          }))}
        />
      </td>
    </tr>
  );
}
