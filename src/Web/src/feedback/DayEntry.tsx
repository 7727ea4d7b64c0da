import { MapPin, Play, Video } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../access/session';
import { Button, LinkButton } from '../design/Button';
import { useStart } from '../interview/useStart';
import { isStartNear } from '../interview/when';
import type { ActionName } from '../interviews/actions/ActionDialog';
import { candidateOf, type Interview, isAhead } from '../interviews/interview';
import { readInterview } from '../interviews/reads';
import { StatusBadge } from '../interviews/StatusBadge';
import { useNow } from '../time/clock';
import { useFormats } from '../time/format';
import styles from './Feedback.module.css';

/** One of the interviews of a day, with what there is to do about it now. */
export function DayEntry({ interview, onAction }: { readonly interview: Interview; readonly onAction: (action: ActionName) => void }) {
  const { t } = useTranslation(['feedback', 'interviews']);
  const written = useFormats();
  const now = useNow();
  const { subject } = useSession();
  const begin = useStart();
  const isNear = isStartNear(interview, now);
  const isOwed = interview.feedback.outstanding.includes(subject) && Date.parse(interview.scheduledAt) <= now;
  return (
    <li className={styles.entry}>
      <div className={styles.time}>
        <strong>{written.time(interview.scheduledAt)}</strong>
        <span className={styles.soft}>{written.minutes(interview.durationMinutes)}</span>
      </div>
      <div className={styles.what}>
        <p className={styles.who}>
          <Link to={`/interviews/${interview.id}`}>{candidateOf(interview)}</Link>
          <StatusBadge status={interview.status} />
          {isAhead(interview) && <span className={styles.soft}>{written.relative(interview.scheduledAt, now)}</span>}
        </p>
        <p className={styles.soft}>
          {t(`interviews:type.${interview.type}`)} · {t('interviews:round', { round: interview.round })}
          {interview.location && (
            <>
              {' · '}
              <MapPin size={14} aria-hidden /> {interview.location}
            </>
          )}
        </p>
        {interview.briefing?.notes && <p className={styles.briefing}>{interview.briefing.notes}</p>}
      </div>
      <div className={styles.actions}>
        {interview.meetingUrl && (isAhead(interview) || interview.status === 'inProgress') && (
          <a className={styles.join} href={interview.meetingUrl} target="_blank" rel="noreferrer">
            <Video size={16} aria-hidden />
            {t('join')}
          </a>
        )}
        {isAhead(interview) && isNear && (
          <Button
            look="primary"
            isDisabled={begin.isRunning}
            onPress={() => void readInterview(interview.id).then(begin.start)}
            aria-label={t('startOf', { name: candidateOf(interview) })}
          >
            <Play size={16} aria-hidden />
            {t('start')}
          </Button>
        )}
        {interview.status === 'inProgress' && <Button onPress={() => onAction('complete')}>{t('interviews:action.complete')}</Button>}
        {isOwed && interview.status !== 'inProgress' && !isAhead(interview) && (
          <LinkButton look="primary" to={`/interviews/${interview.id}?tab=scorecards`}>
            {t('write')}
          </LinkButton>
        )}
      </div>
    </li>
  );
}
