import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/api';
import styles from './Practice.module.css';

/** What can be counted in a spoken answer. */
export function Speech({ speech }: { readonly speech: Schema<'Speech'> }) {
  const { t } = useTranslation('practice');
  const { pace, pauses, fillers } = speech;
  return (
    <div className={styles.group}>
      <h3>{t('speech')}</h3>
      <ul className={styles.points}>
        {pace.speaking != null && <li>{t('pace', { words: Math.round(pace.speaking) })}</li>}
        <li>{t('pauses', { count: pauses.count ?? 0 })}</li>
        {fillers != null && <li>{t('fillers', { count: fillers.count ?? 0 })}</li>}
      </ul>
      <p className={styles.soft}>{t('speechWhy')}</p>
    </div>
  );
}
