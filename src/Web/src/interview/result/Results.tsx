import { Lock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHasRole, useIsStaff, useSession } from '../../access/session';
import type { Entity } from '../../api/api';
import { Badge } from '../../design/Badge';
import { Button } from '../../design/Button';
import { Card } from '../../design/Card';
import { Empty, Failure, Waiting } from '../../design/Notice';
import { type Interview, isOver } from '../../interviews/interview';
import { useFormats } from '../../time/format';
import { Facts } from '../Facts';
import styles from '../Interview.module.css';
import { Name } from '../Name';
import { useResultVersions } from '../reads';
import { Evaluation } from './Evaluation';
import { ResultForm } from './ResultForm';

const decisionTones = { proceed: 'accent', hire: 'good', reject: 'bad', maybe: 'warn' } as const;

/** What people decided, and what a model advises beside it. */
export function Results({ seen }: { readonly seen: Entity<Interview> }) {
  const { t } = useTranslation('interview');
  const { subject } = useSession();
  const isAdmin = useHasRole('admin');
  const isStaff = useIsStaff();
  const interview = seen.value;
  const isBlind = !isAdmin && interview.feedback.outstanding.includes(subject);
  const [isGiving, setGiving] = useState(false);
  if (!isOver(interview)) {
    return (
      <Empty title={t('resultLater')}>
        <p>{t('resultLaterWhy')}</p>
      </Empty>
    );
  }
  return (
    <div className={styles.columns}>
      <Card
        title={t('result')}
        aside={isStaff && !isGiving && <Button onPress={() => setGiving(true)}>{interview.evaluation ? t('giveAgain') : t('give')}</Button>}
      >
        {isBlind && (
          <p className={styles.line}>
            <Lock size={16} aria-hidden />
            {t('resultWithheld')}
          </p>
        )}
        {isGiving ? (
          <ResultForm seen={seen} onClose={() => setGiving(false)} />
        ) : (
          !(isBlind && !interview.evaluation) && <Given interview={interview} hasVersions={isStaff} />
        )}
      </Card>
      <Evaluation seen={seen} isBlind={isBlind} />
    </div>
  );
}

function Given({ interview, hasVersions }: { readonly interview: Interview; readonly hasVersions: boolean }) {
  const { t } = useTranslation(['interview', 'interviews']);
  const written = useFormats();
  const [isOpen, setOpen] = useState(false);
  const { evaluation, decision } = interview;
  if (!evaluation) {
    return (
      <div className={styles.column}>
        {decision && <Badge tone={decisionTones[decision]}>{t(`interviews:decision.${decision}`)}</Badge>}
        <p className={styles.soft}>{t('noResult')}</p>
      </div>
    );
  }
  return (
    <div className={styles.column}>
      <p className={styles.row}>
        {typeof evaluation.score === 'number' && <span className={styles.big}>{t('ofHundred', { score: evaluation.score })}</span>}
        {decision && <Badge tone={decisionTones[decision]}>{t(`interviews:decision.${decision}`)}</Badge>}
      </p>
      {evaluation.feedback && <p className={styles.text}>{evaluation.feedback}</p>}
      <p className={styles.soft}>
        <Name id={evaluation.evaluatedBy} interview={interview} /> · {written.exact(evaluation.evaluatedAt)}
      </p>
      {hasVersions && (
        <div>
          <Button onPress={() => setOpen(!isOpen)} aria-expanded={isOpen}>
            {isOpen ? t('hideHistory') : t('history')}
          </Button>
        </div>
      )}
      {isOpen && <Versions interview={interview} />}
    </div>
  );
}

function Versions({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation(['interview', 'interviews']);
  const written = useFormats();
  const versions = useResultVersions(interview.id);
  return (
    <ol className={styles.list} aria-label={t('history')}>
      <Failure error={versions.error} />
      {versions.isPending && <Waiting lines={2} />}
      {[...(versions.data ?? [])].reverse().map((version) => (
        <li key={version.evaluatedAt}>
          <Facts
            facts={[
              [t('at'), written.exact(version.evaluatedAt)],
              [t('by'), <Name key="by" id={version.evaluatedBy} interview={interview} />],
              [t('score'), typeof version.score === 'number' && t('ofHundred', { score: version.score })],
              [t('interviews:decision.label'), version.decision && t(`interviews:decision.${version.decision}`)],
              [t('feedback'), version.feedback],
            ]}
          />
        </li>
      ))}
    </ol>
  );
}
