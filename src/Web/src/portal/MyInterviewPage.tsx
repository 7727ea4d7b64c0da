import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Entity } from '../api/api';
import { Problem } from '../api/problem';
import { LinkButton } from '../design/Button';
import { Card } from '../design/Card';
import { Empty, Failure, Waiting } from '../design/Notice';
import { Page } from '../design/Page';
import { isAhead, isOver } from '../interviews/interview';
import { readCalendarFile } from '../interviews/reads';
import { StatusBadge } from '../interviews/StatusBadge';
import { useNow } from '../time/clock';
import { useFormats } from '../time/format';
import { AddToCalendar } from './AddToCalendar';
import { Changes } from './Changes';
import { Documents } from './Documents';
import { Explanation } from './Explanation';
import { Facts } from './Facts';
import { type MyInterview, statusFor } from './links';
import styles from './Portal.module.css';
import { PrepareForm } from './PrepareForm';
import { RatingForm } from './RatingForm';
import { useMyInterview } from './reads';
import { ThankYouForm } from './ThankYouForm';

/** One interview of a candidate, and what they do with it before and after. */
export default function MyInterviewPage() {
  const { t } = useTranslation('portal');
  const { id = '' } = useParams();
  const interview = useMyInterview(id);
  if (interview.data !== undefined) {
    return <Shown seen={interview.data} />;
  }
  const isAbsent = interview.error instanceof Problem && [403, 404].includes(interview.error.status);
  return (
    <Page title={t('one')}>
      {interview.isPending && <Waiting lines={6} />}
      {isAbsent ? (
        <Empty title={t('absent')}>
          <Link to="/my/interviews">{t('all')}</Link>
        </Empty>
      ) : (
        <Failure error={interview.error} />
      )}
    </Page>
  );
}

function Shown({ seen }: { readonly seen: Entity<MyInterview> }) {
  const { t } = useTranslation(['portal', 'interviews']);
  const interview = seen.value;
  const isDue = Date.parse(interview.scheduledAt) <= useNow();
  const hasBegun = interview.status === 'inProgress' || (isAhead(interview) && isDue);
  return (
    <Page
      title={t('calendarTitle', { what: t(`interviews:type.${interview.type}`) })}
      sub={<Link to="/my/interviews">{t('all')}</Link>}
      actions={
        <>
          {hasBegun && <LinkButton to={`/my/interviews/${interview.id}/answers`}>{t('answerQuestions')}</LinkButton>}
          <StatusBadge status={statusFor(interview)} />
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.stack}>
          <Card title={t('yours')}>
            <Facts interview={interview} />
            {isAhead(interview) && <AddToCalendar interview={interview} readFile={() => readCalendarFile(interview.id)} />}
          </Card>
          <Changes seen={seen} />
          {isOver(interview) && <Explanation id={interview.id} />}
          <Moves interview={interview} />
        </div>
        <div className={styles.stack}>
          {isAhead(interview) && <PrepareForm seen={seen} />}
          {isOver(interview) && (
            <>
              <RatingForm seen={seen} />
              <ThankYouForm seen={seen} />
            </>
          )}
          <Documents id={interview.id} />
        </div>
      </div>
    </Page>
  );
}

/** How often it was moved, and why. */
function Moves({ interview }: { readonly interview: MyInterview }) {
  const { t } = useTranslation('portal');
  const written = useFormats();
  if (interview.rescheduleHistory.length === 0) {
    return null;
  }
  return (
    <Card title={t('moves')}>
      <ul className={styles.list}>
        {interview.rescheduleHistory.map((move) => (
          <li key={move.rescheduledAt}>
            <s>{written.moment(move.previousDateTime)}</s> → {written.moment(move.newDateTime)}
            <p className={styles.soft}>
              {t(`by.${move.initiatedBy}`)}
              {move.reason != null && ` · ${move.reason}`}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
