import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/api';
import { usePersonName } from '../directory/reads';
import { useFormats } from '../time/format';
import styles from './Scheduling.module.css';

/** When the interviews of a loop would be, and who would come. */
export function LoopAgenda({ choice }: { readonly choice: Schema<'LoopChoice'> }) {
  const { t } = useTranslation('interviews');
  const written = useFormats();
  const personName = usePersonName();
  return (
    <div className={styles.found} role="status">
      <ol className={styles.agenda}>
        {choice.interviews.map((interview) => (
          <li key={interview.position}>
            <span>{written.day(interview.start)}</span>
            <strong>{written.span(interview.start, interview.end)}</strong>
            <span>
              {t(`type.${interview.type}`)} · {interview.seats.map((seat) => personName(seat.personId)).join(', ')}
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.soft}>{choice.reason}</p>
    </div>
  );
}
