import { useTranslation } from 'react-i18next';
import { candidateOf, type Interview, isAhead } from '../interviews/interview';
import { useFormats } from '../time/format';
import styles from './Event.module.css';

type Properties = {
  readonly interview: Interview;
  /** Where it stands, which is elsewhere while it is dragged. */
  readonly start: Date;
  readonly end: Date;
  /** Whether there is one line only. */
  readonly isShort: boolean;
};

/** What an interview says of itself in the calendar. */
export function Event({ interview, start, end, isShort }: Properties) {
  const { t } = useTranslation('interviews');
  const written = useFormats();
  const details = [
    ...(isAhead(interview) ? [] : [t(`status.${interview.status}`)]),
    t(`type.${interview.type}`),
    ...interview.interviewers.map(({ name }) => name),
  ];
  return (
    <span className={`${isShort ? styles.line : styles.lines} ${interview.status === 'cancelled' ? styles.cancelled : ''}`}>
      <span className={styles.time}>{isShort ? written.time(start) : written.span(start.toISOString(), end.toISOString())}</span>
      <strong className={styles.name}>{candidateOf(interview)}</strong>
      <span className={styles.detail}>{details.join(' · ')}</span>
    </span>
  );
}
