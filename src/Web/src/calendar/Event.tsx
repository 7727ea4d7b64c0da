import { useTranslation } from 'react-i18next';
import { candidateOf, type Interview } from '../interviews/interview';
import { useFormats } from '../time/format';
import styles from './Event.module.css';

/** What an interview says of itself in the calendar. @param isShort Whether there is one line only. */
export function Event({ interview, isShort }: { readonly interview: Interview; readonly isShort: boolean }) {
  const { t } = useTranslation('interviews');
  const written = useFormats();
  const interviewers = interview.interviewers.map(({ name }) => name).join(', ');
  return (
    <span className={`${isShort ? styles.line : styles.lines} ${interview.status === 'cancelled' ? styles.cancelled : ''}`}>
      <span className={styles.time}>
        {isShort ? written.time(interview.scheduledAt) : written.span(interview.scheduledAt, interview.endsAt)}
      </span>
      <strong className={styles.name}>{candidateOf(interview)}</strong>
      <span className={styles.detail}>
        {t(`type.${interview.type}`)}
        {interviewers === '' ? '' : ` · ${interviewers}`}
      </span>
    </span>
  );
}
