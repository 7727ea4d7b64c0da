import { useTranslation } from 'react-i18next';
import { Card } from '../design/Card';
import { Empty, Failure, Waiting } from '../design/Notice';
import { useFormats } from '../time/format';
import styles from './Interview.module.css';
import { useGuide } from './reads';

/** How the interview is to be held, section by section. */
export function Guide({ id }: { readonly id: string }) {
  const { t } = useTranslation('interview');
  const written = useFormats();
  const guide = useGuide(id);
  if (guide.data === undefined) {
    return guide.error === null ? <Waiting lines={4} /> : <Failure error={guide.error} />;
  }
  if (guide.data === null) {
    return (
      <Empty title={t('noGuide')}>
        <p>{t('noGuideWhy')}</p>
      </Empty>
    );
  }
  return (
    <Card title={guide.data.name}>
      <ol className={styles.list}>
        {guide.data.sections.map(({ title, text, minutes }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a section is what stands in its place
          <li key={index}>
            <strong>{title}</strong>
            {typeof minutes === 'number' && <span className={styles.soft}>{written.minutes(minutes)}</span>}
            {text && <p className={styles.text}>{text}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
