import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/api';
import { Card } from '../design/Card';
import { ProgressBar } from '../design/ProgressBar';
import { Points } from './AnsweredQuestion';
import styles from './Practice.module.css';

/** What came out of a practice interview. */
export function Report({ report }: { readonly report: Schema<'PracticeReport'> }) {
  const { t } = useTranslation('practice');
  return (
    <Card title={t('report')} aside={report.score !== null && <strong>{t('score', { score: report.score })}</strong>}>
      <div className={styles.development}>
        {report.score === null && <p>{t('noScore')}</p>}
        <p className={styles.soft}>{t('answered', { count: report.answered, all: report.answered + report.skipped })}</p>
        {report.bySkill.map(
          (skill) =>
            skill.score !== null && (
              <ProgressBar key={skill.skill} label={skill.skill} value={skill.score} text={t('score', { score: skill.score })} />
            ),
        )}
        <Points title={t('strengths')} points={report.strengths} />
        <Points title={t('recommendations')} points={report.recommendations} />
      </div>
    </Card>
  );
}
