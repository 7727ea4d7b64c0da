import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LinkButton } from '../design/Button';
import { isAhead, isOver } from '../interviews/interview';
import { StatusBadge } from '../interviews/StatusBadge';
import { useNow } from '../time/clock';
import { useFormats } from '../time/format';
import { isWebAddress } from './Facts';
import { type MyInterview, statusFor } from './links';
import styles from './Portal.module.css';

/** One interview of the list. The next one says how far off it is. */
export function InterviewItem({ interview, isNext }: { readonly interview: MyInterview; readonly isNext: boolean }) {
  const { t } = useTranslation(['portal', 'interviews']);
  const written = useFormats();
  const now = useNow();
  const page = `/my/interviews/${interview.id}`;
  return (
    <li className={isNext ? `${styles.item} ${styles.next}` : styles.item}>
      <div>
        <h3>
          <Link to={page}>{t(`interviews:type.${interview.type}`)}</Link>
        </h3>
        <p>
          {written.moment(interview.scheduledAt)} · {written.minutes(interview.durationMinutes)}
        </p>
        <p className={styles.soft}>
          {isNext && `${written.relative(interview.scheduledAt, now)} · `}
          {interview.interviewers.map((person) => person.name).join(', ')}
        </p>
      </div>
      <div className={styles.cross}>
        <StatusBadge status={statusFor(interview)} />
        {isNext && interview.meetingUrl != null && isWebAddress(interview.meetingUrl) && (
          <a href={interview.meetingUrl} target="_blank" rel="noreferrer">
            {t('join')}
          </a>
        )}
        {isAhead(interview) && interview.preparation == null && <LinkButton to={page}>{t('prepare')}</LinkButton>}
        {isOver(interview) && interview.candidateRating == null && <LinkButton to={page}>{t('rate')}</LinkButton>}
      </div>
    </li>
  );
}
