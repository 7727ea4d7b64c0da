import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Entity, read, readEntity } from '../api/api';
import { Badge } from '../design/Badge';
import { Button } from '../design/Button';
import { Failure, Notice } from '../design/Notice';
import { ReviewForm } from '../feedback/ReviewForm';
import { attributeName } from '../feedback/scorecard';
import styles from './Responses.module.css';
import { type ResponseEvaluation as Evaluation, responseEvaluationKey, useResponseEvaluation } from './reads';

const tones = { queued: 'info', running: 'info', done: 'good', abstained: 'neutral', failed: 'bad', needsReview: 'warn' } as const;

type Properties = { readonly interviewId: string; readonly responseId: string; readonly mayAsk: boolean };

/** What an evaluator says of a response, what it is, and what people made of it. They decide. */
export function ResponseEvaluation({ interviewId, responseId, mayAsk }: Properties) {
  const { t } = useTranslation('responses');
  const evaluation = useResponseEvaluation(interviewId, responseId);
  const [isReviewing, setReviewing] = useState(false);
  const seen = evaluation.data ?? undefined;
  const state = seen?.value.state;
  const isGoing = state === 'queued' || state === 'running';
  return (
    <div className={styles.column}>
      <Failure error={evaluation.error} />
      {seen && <Said evaluation={seen.value} />}
      {seen && isReviewing && (
        <ReviewForm
          criteria={seen.value.criteria.map((criterion) => ({ ...criterion, min: 0 }))}
          queryKey={responseEvaluationKey(interviewId, responseId)}
          save={(body) =>
            readEntity(
              api.POST('/interviews/{id}/responses/{responseId}/evaluate/review', {
                params: { path: { id: interviewId, responseId }, header: { 'If-Match': seen.etag } },
                body,
              }),
            )
          }
          onClose={() => setReviewing(false)}
        />
      )}
      {mayAsk && !isReviewing && (
        <div className={styles.row}>
          {seen && !isGoing && state !== 'failed' && (
            <Button look="primary" onPress={() => setReviewing(true)}>
              {t('review')}
            </Button>
          )}
          {!isGoing && <Ask interviewId={interviewId} responseId={responseId} seen={seen} />}
        </div>
      )}
    </div>
  );
}

function Ask({ interviewId, responseId, seen }: Omit<Properties, 'mayAsk'> & { readonly seen: Entity<Evaluation> | undefined }) {
  const { t } = useTranslation('responses');
  const client = useQueryClient();
  const asking = useMutation({
    mutationFn: () =>
      read(api.POST('/interviews/{id}/responses/{responseId}/evaluate', { params: { path: { id: interviewId, responseId } }, body: {} })),
    onSettled: () => client.invalidateQueries({ queryKey: responseEvaluationKey(interviewId, responseId) }),
  });
  return (
    <>
      <Button onPress={() => asking.mutate()} isDisabled={asking.isPending}>
        {t(seen === undefined ? 'evaluate' : 'evaluateAgain')}
      </Button>
      <Failure error={asking.error} />
    </>
  );
}

function Said({ evaluation }: { readonly evaluation: Evaluation }) {
  const { t } = useTranslation(['responses', 'feedback']);
  return (
    <>
      <p className={styles.row}>
        <Badge tone={tones[evaluation.state]}>{t(`state.${evaluation.state}`)}</Badge>
        <strong>{t(`evaluator.${evaluation.evaluator}`)}</strong>
        {evaluation.score != null && <strong>{t('ofHundred', { score: evaluation.score })}</strong>}
      </p>
      <p className={styles.soft}>{t(`notice.${evaluation.evaluator}`)}</p>
      {evaluation.failure != null && <Notice tone="warn">{t(`failure.${evaluation.failure}`)}</Notice>}
      {evaluation.state === 'needsReview' && <Notice tone="warn">{t('looksFirst')}</Notice>}
      {evaluation.reason != null && <p className={styles.text}>{evaluation.reason}</p>}
      {evaluation.criteria.length > 0 && (
        <ul className={styles.list} aria-label={t('criteria')}>
          {evaluation.criteria.map(({ key, score, max, quote, reason, abstained }) => (
            <li key={key}>
              <p>
                <strong>{attributeName(key)}</strong> {score == null ? t('noScore') : t('points', { score, max })}
              </p>
              {quote != null && <blockquote className={styles.quote}>{quote}</blockquote>}
              <p className={styles.soft}>{abstained == null ? reason : t(`abstained.${abstained}`)}</p>
            </li>
          ))}
        </ul>
      )}
      {evaluation.review != null && (
        <p>
          <strong>{t(`feedback:review.decision.${evaluation.review.decision}`)}</strong>: {evaluation.review.reason}
        </p>
      )}
    </>
  );
}
