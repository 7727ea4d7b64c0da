import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Entity, readEntity, type Schema } from '../api/api';
import { Problem } from '../api/problem';
import { Button } from '../design/Button';
import { DialogActions } from '../design/Dialog';
import { Failure, Notice } from '../design/Notice';
import { NumberField } from '../design/NumberField';
import { RadioGroup } from '../design/RadioGroup';
import { TextField } from '../design/TextField';
import { attributeName } from '../feedback/scorecard';
import styles from './Responses.module.css';
import { type ResponseEvaluation, responseEvaluationKey } from './reads';

const decisions = ['accepted', 'overridden', 'dismissed'] as const satisfies readonly Schema<'ReviewDecision'>[];

/** What counts of the evaluation, and why. */
export function ResponseReviewForm({ seen, onClose }: { readonly seen: Entity<ResponseEvaluation>; readonly onClose: () => void }) {
  const { t } = useTranslation('responses');
  const client = useQueryClient();
  const [decision, setDecision] = useState<Schema<'ReviewDecision'>>('accepted');
  const [overrides, setOverrides] = useState<Readonly<Record<string, number>>>({});
  const [reason, setReason] = useState('');
  const { interviewId, responseId, criteria } = seen.value;
  const key = responseEvaluationKey(interviewId, responseId);
  const reviewing = useMutation({
    mutationFn: () =>
      readEntity(
        api.POST('/interviews/{id}/responses/{responseId}/evaluate/review', {
          params: { path: { id: interviewId, responseId }, header: { 'If-Match': seen.etag } },
          body: { decision, reason: reason.trim(), ...(decision === 'overridden' ? { overrides } : {}) },
        }),
      ),
    onSuccess: (now) => {
      client.setQueryData(key, now);
      onClose();
    },
    onError: (failure) => failure instanceof Problem && failure.isStale && client.invalidateQueries({ queryKey: key }),
  });
  const isStale = reviewing.error instanceof Problem && reviewing.error.isStale;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        reviewing.mutate();
      }}
    >
      <RadioGroup
        label={t('reviewQuestion')}
        options={decisions.map((id) => ({ id, name: t(`decision.${id}`) }))}
        value={decision}
        onChange={setDecision}
      />
      {decision === 'overridden' &&
        criteria.map((criterion) => (
          <NumberField
            key={criterion.key}
            label={attributeName(criterion.key)}
            value={overrides[criterion.key] ?? criterion.score ?? Number.NaN}
            onChange={(points) => setOverrides({ ...overrides, [criterion.key]: points })}
            minValue={0}
            maxValue={criterion.max}
          />
        ))}
      <TextField label={t('reviewReason')} value={reason} onChange={setReason} maxLength={500} isRequired rows={2} />
      {isStale ? <Notice tone="warn">{t('changed')}</Notice> : <Failure error={reviewing.error} />}
      <DialogActions>
        <Button onPress={onClose}>{t('cancel', { ns: 'app' })}</Button>
        <Button type="submit" look="primary" isDisabled={reason.trim() === '' || reviewing.isPending}>
          {t('save', { ns: 'app' })}
        </Button>
      </DialogActions>
    </form>
  );
}
