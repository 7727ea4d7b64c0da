import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../design/Badge';
import { Button } from '../design/Button';
import { Failure, Waiting } from '../design/Notice';
import { useFormats } from '../time/format';
import styles from './Feedback.module.css';
import { useVersions } from './reads';
import { labelOf, type Recommendation, type Rubric, type Scorecard } from './scorecard';

const tones: Readonly<Record<Recommendation, Tone>> = {
  strongNo: 'bad',
  no: 'warn',
  yes: 'accent',
  strongYes: 'good',
  noDecision: 'neutral',
};

export function RecommendationBadge({ recommendation }: { readonly recommendation: Recommendation }) {
  const { t } = useTranslation('feedback');
  return <Badge tone={tones[recommendation]}>{t(`recommendation.${recommendation}`)}</Badge>;
}

type Properties = { readonly scorecard: Scorecard; readonly rubric: Rubric };

/** What a scorecard says. */
export function ScorecardView({ scorecard, rubric }: Properties) {
  const { t } = useTranslation('feedback');
  const written = useFormats();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.view}>
      <Said scorecard={scorecard} rubric={rubric} />
      <p className={styles.soft}>
        {scorecard.submittedAt ? t('submittedAt', { time: written.exact(scorecard.submittedAt) }) : t('draft')}
        {scorecard.version > 1 && (
          <>
            {' · '}
            <Button look="quiet" onPress={() => setOpen(!isOpen)} aria-expanded={isOpen}>
              {isOpen ? t('hideVersions') : t('versions', { count: scorecard.version })}
            </Button>
          </>
        )}
      </p>
      {isOpen && <Versions scorecard={scorecard} rubric={rubric} />}
    </div>
  );
}

function Versions({ scorecard, rubric }: Properties) {
  const { t } = useTranslation('feedback');
  const written = useFormats();
  const versions = useVersions(scorecard.interviewId, scorecard.id);
  return (
    <ol className={styles.versions}>
      <Failure error={versions.error} />
      {versions.isPending && <Waiting lines={2} />}
      {versions.data?.map((version) => (
        <li key={version.version}>
          <p className={styles.soft}>
            {t('version', { version: version.version })} · {written.exact(version.updatedAt)}
            {version.status === 'draft' && ` · ${t('draft')}`}
          </p>
          <Said scorecard={version} rubric={rubric} />
        </li>
      ))}
    </ol>
  );
}

function Said({ scorecard, rubric }: Properties) {
  const { t } = useTranslation('feedback');
  const written = useFormats();
  return (
    <>
      <div>
        <RecommendationBadge recommendation={scorecard.recommendation} />
        {typeof scorecard.score === 'number' && (
          <span className={styles.score}>{t('score', { score: written.number(scorecard.score) })}</span>
        )}
      </div>
      <dl className={styles.rated}>
        {Object.entries(scorecard.ratings).map(([attribute, rating]) => (
          <div key={attribute}>
            <dt>{labelOf(rubric, attribute)}</dt>
            <dd>
              <span className={styles.dots} data-rating={rating} aria-hidden />
              {t('ofFive', { rating })}
            </dd>
          </div>
        ))}
      </dl>
      {(['strengths', 'concerns', 'notes'] as const).map(
        (field) =>
          scorecard[field] && (
            <div key={field}>
              <h3 className={styles.field}>{t(field)}</h3>
              <p className={styles.text}>{scorecard[field]}</p>
            </div>
          ),
      )}
    </>
  );
}
