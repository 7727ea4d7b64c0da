import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Badge } from '../design/Badge';
import { Card } from '../design/Card';
import { CalendarFile } from '../interviews/CalendarFile';
import { type Interview, isAhead } from '../interviews/interview';
import { readCalendarFile } from '../interviews/reads';
import { useFormats } from '../time/format';
import { Facts } from './Facts';
import styles from './Interview.module.css';
import { Name } from './Name';

export function Details({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation('interview');
  const written = useFormats();
  const { previousInterviewId, replacementId, conflictOverride } = interview;
  return (
    <Card title={t('details')}>
      <Facts
        facts={[
          [t('duration'), written.minutes(interview.durationMinutes)],
          [t('mode.label'), t(`mode.${interview.mode}`)],
          [t('location'), interview.location],
          [
            t('meetingUrl'),
            interview.meetingUrl && (
              <a href={interview.meetingUrl} target="_blank" rel="noreferrer">
                {interview.meetingUrl}
              </a>
            ),
          ],
          [t('videoProvider'), interview.videoProvider],
          [t('difficulty.label'), interview.difficulty && t(`difficulty.${interview.difficulty}`)],
          [
            t('tags'),
            interview.tags.length > 0 && (
              <span className={styles.line}>
                {interview.tags.map((tag) => (
                  <Badge key={tag}>{tag}</Badge>
                ))}
              </span>
            ),
          ],
          [t('buffer'), interview.bufferMinutes > 0 && written.minutes(interview.bufferMinutes)],
          [
            t('candidateMoves'),
            interview.allowReschedule ? t('candidateMovesUntil', { count: interview.rescheduleDeadlineHours }) : t('candidateMovesNot'),
          ],
          [t('application'), interview.applicationId],
          [t('previous'), previousInterviewId && <Link to={`/interviews/${previousInterviewId}`}>{t('open')}</Link>],
          [t('replacement'), replacementId && <Link to={`/interviews/${replacementId}`}>{t('open')}</Link>],
          [
            t('override'),
            conflictOverride && (
              <>
                {conflictOverride.reason} (<Name id={conflictOverride.overriddenBy} interview={interview} />)
              </>
            ),
          ],
          [t('createdBy'), <Name key="name" id={interview.createdBy} interview={interview} />],
        ]}
      />
      {isAhead(interview) && (
        <div className={`${styles.block} ${styles.row}`}>
          <CalendarFile read={() => readCalendarFile(interview.id)} />
        </div>
      )}
      {interview.notes && (
        <div className={styles.block}>
          <h3>{t('notes')}</h3>
          <p className={styles.text}>{interview.notes}</p>
        </div>
      )}
    </Card>
  );
}
