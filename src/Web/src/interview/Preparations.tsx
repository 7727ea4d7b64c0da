import { Check, Minus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/api';
import { Card } from '../design/Card';
import { type Interview, isAhead } from '../interviews/interview';
import { useFormats } from '../time/format';
import styles from './Interview.module.css';
import { Name } from './Name';

const steps = ['researchCompleted', 'questionsPrepped', 'materialsGathered'] as const;

type Made = Schema<'Preparation'> & { readonly preparedBy: string };

/** How those who interview prepared, and how the candidate did as far as it may be read. */
export function Preparations({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation('interview');
  return (
    <>
      {(interview.briefing || isAhead(interview)) && (
        <Card title={t('briefing')}>
          {interview.briefing ? (
            <Preparation made={interview.briefing} interview={interview} />
          ) : (
            <p className={styles.soft}>{t('notPrepared')}</p>
          )}
        </Card>
      )}
      {interview.preparation && (
        <Card title={t('preparation')}>
          <Preparation made={interview.preparation} interview={interview} />
        </Card>
      )}
    </>
  );
}

function Preparation({ made, interview }: { readonly made: Made; readonly interview: Interview }) {
  const { t } = useTranslation('interview');
  const written = useFormats();
  return (
    <div className={styles.column}>
      {made.notes && <p className={styles.text}>{made.notes}</p>}
      <ul className={styles.steps}>
        {steps.map((step) => (
          <li key={step} data-done={made[step]}>
            {made[step] ? <Check size={16} aria-label={t('done')} /> : <Minus size={16} aria-label={t('notDone')} />}
            {t(`step.${step}`)}
          </li>
        ))}
      </ul>
      <p className={styles.soft}>
        <Name id={made.preparedBy} interview={interview} /> · {written.exact(made.preparedAt)}
      </p>
    </div>
  );
}
