import { MoreVertical } from 'lucide-react';
import { Fragment, memo, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { itemsOf } from '../api/pages';
import { Button } from '../design/Button';
import { Menu } from '../design/Menu';
import { Empty, Failure, Waiting } from '../design/Notice';
import { useJobTitle } from '../directory/reads';
import { type Formats, useFormats } from '../time/format';
import { useZone } from '../time/zone';
import { actionsOf, type RowAction } from './actions/actionsOf';
import styles from './Dashboard.module.css';
import { dayOf, type Filters } from './filters';
import { candidateOf, type Interview } from './interview';
import { useInterviews } from './reads';
import { StatusBadge } from './StatusBadge';

/** Stays the same function, so that rows stay as they are. */
export type OnAction = (interview: Interview, action: RowAction) => void;

const columns = ['scheduledAt', 'candidate', 'job', 'type', 'interviewers', 'status'] as const;

type Column = (typeof columns)[number];

/** The interviews that the filters find, by day, page after page. */
export function InterviewList({ filters, onAction }: { readonly filters: Filters; readonly onAction: OnAction }) {
  const { t } = useTranslation('interviews');
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
  const fields = Object.fromEntries(columns.map((column) => [column, t(`field.${column}`)])) as Readonly<Record<Column, string>>;
  return (
    <div className={styles.list} aria-busy={list.isPlaceholderData}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {fields[column]}
              </th>
            ))}
            <th scope="col">
              <span className={styles.hidden}>{t('actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <Rows interviews={interviews} fields={fields} onAction={onAction} />
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

type RowsProperties = {
  readonly interviews: readonly Interview[];
  readonly fields: Readonly<Record<Column, string>>;
  readonly onAction: OnAction;
};

/** About what a screen shows. */
const first = 15;

/** What is seen at first is there first, and the rest at the next idle moment. */
function Rows({ interviews, fields, onAction }: RowsProperties) {
  const zone = useZone();
  const written = useFormats();
  const jobTitle = useJobTitle();
  const shown = useDeferredValue(interviews, interviews.slice(0, first));
  return shown.map((interview, index) => {
    const day = dayOf(interview.scheduledAt, zone);
    const before = shown[index - 1];
    return (
      <Fragment key={interview.id}>
        {(before === undefined || dayOf(before.scheduledAt, zone) !== day) && (
          <tr className={styles.day}>
            <th colSpan={7} scope="rowgroup">
              {written.day(interview.scheduledAt)}
            </th>
          </tr>
        )}
        <Row interview={interview} job={jobTitle(interview.jobId)} fields={fields} written={written} onAction={onAction} />
      </Fragment>
    );
  });
}

type RowProperties = {
  readonly interview: Interview;
  readonly job: string | undefined;
  readonly fields: Readonly<Record<Column, string>>;
  readonly written: Formats;
  readonly onAction: OnAction;
};

/** What all rows have in common is made once for all. A row whose interview stays the same is not made again. */
const Row = memo(function Row({ interview, job, fields, written, onAction }: RowProperties) {
  const { t } = useTranslation('interviews');
  return (
    <tr className={styles.row}>
      <td data-label={fields.scheduledAt}>
        <Link to={`/interviews/${interview.id}`} className={styles.when}>
          {written.span(interview.scheduledAt, interview.endsAt)}
        </Link>
      </td>
      <td data-label={fields.candidate}>
        {interview.candidateId ? (
          <Link to={`/candidates/${encodeURIComponent(interview.candidateId)}`}>{candidateOf(interview)}</Link>
        ) : (
          candidateOf(interview)
        )}
      </td>
      <td data-label={fields.job}>{job ?? '–'}</td>
      <td data-label={fields.type}>
        {t(`type.${interview.type}`)} <span className={styles.soft}>{t('round', { round: interview.round })}</span>
      </td>
      <td data-label={fields.interviewers}>{interview.interviewers.map((interviewer) => interviewer.name).join(', ')}</td>
      <td data-label={fields.status}>
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
});
