import { useTranslation } from 'react-i18next';
import { type Interview, isAhead } from '../interviews/interview';
import { StatusBadge } from '../interviews/StatusBadge';
import { useNow } from '../time/clock';
import { useFormats } from '../time/format';
import { useZone } from '../time/zone';
import styles from './Interview.module.css';
import { JobName } from './JobName';

/** Under the candidate's name: how it stands, what it is, and when, here and where it takes place. */
export function Head({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation('interviews');
  const zone = useZone();
  const here = useFormats();
  const there = useFormats(interview.timeZone);
  const now = useNow();
  const isElsewhere = there.exact(interview.scheduledAt) !== here.exact(interview.scheduledAt) && interview.timeZone !== zone;
  return (
    <span className={styles.sub}>
      <span className={styles.line}>
        <StatusBadge status={interview.status} />
        {t(`type.${interview.type}`)} · {t('round', { round: interview.round })}
        {interview.jobId && (
          <>
            {' · '}
            <JobName id={interview.jobId} />
          </>
        )}
      </span>
      <span className={styles.line}>
        <time className={styles.when} dateTime={interview.scheduledAt}>
          {here.day(interview.scheduledAt)}, {here.span(interview.scheduledAt, interview.endsAt)}
        </time>
        {isAhead(interview) && here.relative(interview.scheduledAt, now)}
      </span>
      {isElsewhere && (
        <span className={styles.line}>
          {t('there', {
            ns: 'interview',
            zone: interview.timeZone.replaceAll('_', ' '),
            moment: there.exact(interview.scheduledAt),
          })}
        </span>
      )}
    </span>
  );
}
