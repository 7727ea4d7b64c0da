import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsStaff } from '../../access/session';
import { api, type Entity, read, readEntity, type Schema } from '../../api/api';
import { Problem } from '../../api/problem';
import { Badge } from '../../design/Badge';
import { Button } from '../../design/Button';
import { Card } from '../../design/Card';
import { Failure, Notice, Waiting } from '../../design/Notice';
import { ReviewForm } from '../../feedback/ReviewForm';
import { attributeName } from '../../feedback/scorecard';
import type { Interview } from '../../interviews/interview';
import { interviewsKey } from '../../interviews/reads';
import { useFormats } from '../../time/format';
import styles from '../Interview.module.css';
import { Name } from '../Name';
import { evaluationKey, useEvaluation } from '../reads';
import { Advice } from './Advice';

type ModelEvaluation = Schema<'ModelEvaluation'>;

const tones = { pending: 'info', completed: 'good', failed: 'bad', needsReview: 'warn' } as const;

/** What a language model advises, and what people made of it. They decide. */
export function Evaluation({ seen, isBlind }: { readonly seen: Entity<Interview>; readonly isBlind: boolean }) {
  const { t } = useTranslation('interview');
  const isStaff = useIsStaff();
  const evaluation = useEvaluation(seen.value.id, !isBlind);
  const [isReviewing, setReviewing] = useState(false);
  const state = evaluation.data?.value.state;
  return (
    <Card title={t('evaluation')} aside={state !== undefined && <Badge tone={tones[state]}>{t(`evaluationState.${state}`)}</Badge>}>
      <div className={styles.column}>
        {isBlind && (
          <p className={styles.line}>
            <Lock size={16} aria-hidden />
            {t('evaluationWithheld')}
          </p>
        )}
        <Failure error={evaluation.error} />
        {evaluation.isLoading && <Waiting />}
        {evaluation.data === null && <p className={styles.soft}>{t('notAsked')}</p>}
        {evaluation.data && <Said evaluation={evaluation.data.value} interview={seen.value} />}
        {isReviewing && evaluation.data && <Review seen={evaluation.data} onClose={() => setReviewing(false)} />}
        {isStaff && !isBlind && evaluation.data !== undefined && !isReviewing && (
          <div className={styles.row}>
            {evaluation.data?.value.advice && (
              <Button look="primary" onPress={() => setReviewing(true)}>
                {evaluation.data.value.review ? t('reviewAgain') : t('review')}
              </Button>
            )}
            {state !== 'pending' && evaluation.data?.value.failure !== 'notConfigured' && <Ask seen={seen} />}
          </div>
        )}
      </div>
    </Card>
  );
}

function Review({ seen, onClose }: { readonly seen: Entity<ModelEvaluation>; readonly onClose: () => void }) {
  const id = seen.value.interviewId;
  return (
    <ReviewForm
      criteria={(seen.value.advice?.criteria ?? []).map(({ criterion, score }) => ({ key: criterion, score, min: 1, max: 5 }))}
      queryKey={evaluationKey(id)}
      save={(body) =>
        readEntity(api.POST('/interviews/{id}/evaluation/review', { params: { path: { id }, header: { 'If-Match': seen.etag } }, body }))
      }
      onClose={onClose}
    />
  );
}

/** Asks the model; where there is none, says so. */
function Ask({ seen }: { readonly seen: Entity<Interview> }) {
  const { t } = useTranslation('interview');
  const client = useQueryClient();
  const asking = useMutation({
    mutationFn: () =>
      read(
        api.POST('/interviews/{id}/evaluation', {
          params: { path: { id: seen.value.id }, header: { 'If-Match': seen.etag } },
          body: {},
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: interviewsKey }),
  });
  const code = asking.error instanceof Problem ? asking.error.code : undefined;
  if (code === 'evaluation_not_configured') {
    return <Notice tone="info">{t('notConfigured')}</Notice>;
  }
  const isStale = asking.error instanceof Problem && asking.error.isStale;
  return (
    <>
      <Button onPress={() => asking.mutate()} isDisabled={asking.isPending}>
        {t('ask')}
      </Button>
      {isStale && <Notice tone="warn">{t('changedMeanwhile')}</Notice>}
      {code === 'nothing_to_evaluate' ? (
        <Notice tone="info">{t('nothingToEvaluate')}</Notice>
      ) : (
        !isStale && <Failure error={asking.error} />
      )}
    </>
  );
}

function Said({ evaluation, interview }: { readonly evaluation: ModelEvaluation; readonly interview: Interview }) {
  const { t } = useTranslation(['interview', 'feedback']);
  const written = useFormats();
  const reviews = [...evaluation.earlierReviews, ...(evaluation.review ? [evaluation.review] : [])].reverse();
  return (
    <>
      {evaluation.state === 'pending' && <p>{t('thinking')}</p>}
      {evaluation.failure && (
        <Notice tone={evaluation.failure === 'notConfigured' ? 'info' : 'warn'}>{t(`failure.${evaluation.failure}`)}</Notice>
      )}
      {evaluation.advice && <Advice advice={evaluation.advice} interview={interview} />}
      {reviews.length > 0 && (
        <div>
          <h3>{t('reviews')}</h3>
          <ul className={styles.list}>
            {reviews.map((review) => (
              <li key={review.reviewedAt}>
                <div>
                  <p>
                    <strong>{t(`feedback:review.decision.${review.decision}`)}</strong>: {review.reason}
                  </p>
                  <p className={styles.soft}>
                    {Object.entries(review.overrides).map(
                      ([criterion, score]) => `${attributeName(criterion)}: ${t('ofFive', { rating: score })} · `,
                    )}
                    <Name id={review.reviewedBy} interview={interview} /> · {written.exact(review.reviewedAt)}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className={styles.soft}>{t('askedAt', { moment: written.exact(evaluation.requestedAt) })}</p>
    </>
  );
}
