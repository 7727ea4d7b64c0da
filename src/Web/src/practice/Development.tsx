import { useTranslation } from 'react-i18next';
import { useSession } from '../access/session';
import { Card } from '../design/Card';
import { Failure } from '../design/Notice';
import { ProgressBar } from '../design/ProgressBar';
import { useFormats } from '../time/format';
import styles from './Practice.module.css';
import { useDevelopment } from './reads';

/** So many scores are drawn, the last ones. */
const most = 10;

/** The scores one after the other, and where each skill stands. */
export function Development() {
  const { t } = useTranslation('practice');
  const written = useFormats();
  const { subject } = useSession();
  const development = useDevelopment(subject);
  const figures = development.data;
  return (
    <Card title={t('development')}>
      <Failure error={development.error} />
      {figures !== undefined && (
        <div className={styles.development}>
          {figures.development !== null && (
            <p>{t('change', { first: figures.development.firstHalf, second: figures.development.secondHalf })}</p>
          )}
          <section aria-label={t('scores')}>
            <h3>{t('scores')}</h3>
            {figures.scores.slice(-most).map((score) => (
              <ProgressBar key={score.at} label={written.date(score.at)} value={score.score} text={t('score', { score: score.score })} />
            ))}
          </section>
          <section aria-label={t('skills')}>
            <h3>{t('skills')}</h3>
            {figures.bySkill.map((skill) => (
              <ProgressBar key={skill.skill} label={skill.skill} value={skill.score} text={t('score', { score: skill.score })} />
            ))}
          </section>
        </div>
      )}
    </Card>
  );
}
