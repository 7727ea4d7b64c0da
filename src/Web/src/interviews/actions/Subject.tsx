import { useTranslation } from 'react-i18next';
import { useFormats } from '../../time/format';
import { candidateOf, type Interview } from '../interview';
import styles from './forms.module.css';

/** Which interview a form is about. */
export function Subject({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation('interviews');
  const written = useFormats();
  return (
    <div className={styles.subject}>
      <strong>{candidateOf(interview)}</strong>
      <p>
        {t(`type.${interview.type}`)} · {written.exact(interview.scheduledAt)} · {written.minutes(interview.durationMinutes)}
      </p>
    </div>
  );
}
