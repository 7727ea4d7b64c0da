import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity, Schema } from '../api/api';
import { Problem } from '../api/problem';
import { Button } from '../design/Button';
import { DialogActions } from '../design/Dialog';
import { Failure, Notice } from '../design/Notice';
import { NumberField } from '../design/NumberField';
import { RadioGroup } from '../design/RadioGroup';
import { TextField } from '../design/TextField';
import styles from './Feedback.module.css';
import { attributeName } from './scorecard';

const decisions = ['accepted', 'overridden', 'dismissed'] as const satisfies readonly Schema<'ReviewDecision'>[];

type Review = { decision: Schema<'ReviewDecision'>; reason: string; overrides?: Record<string, number> };

type Properties<T> = {
  /** What can be overridden, and between which points. */
  readonly criteria: readonly {
    readonly key: string;
    readonly score?: number | null | undefined;
    readonly min: number;
    readonly max: number;
  }[];
  /** Where what was seen is kept. */
  readonly queryKey: readonly unknown[];
  readonly save: (review: Review) => Promise<Entity<T>>;
  readonly onClose: () => void;
};

/** What counts of an evaluation, and why. */
export function ReviewForm<T>({ criteria, queryKey, save, onClose }: Properties<T>) {
  const { t } = useTranslation('feedback');
  const client = useQueryClient();
  const [decision, setDecision] = useState<Schema<'ReviewDecision'>>('accepted');
  const [overrides, setOverrides] = useState<Readonly<Record<string, number>>>({});
  const [reason, setReason] = useState('');
  const reviewing = useMutation({
    mutationFn: () => save({ decision, reason: reason.trim(), ...(decision === 'overridden' ? { overrides } : {}) }),
    onSuccess: (now) => {
      client.setQueryData(queryKey, now);
      onClose();
    },
    onError: (failure) => failure instanceof Problem && failure.isStale && client.invalidateQueries({ queryKey }),
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
        label={t('review.question')}
        options={decisions.map((id) => ({ id, name: t(`review.decision.${id}`) }))}
        value={decision}
        onChange={setDecision}
      />
      {decision === 'overridden' &&
        criteria.map(({ key, score, min, max }) => (
          <NumberField
            key={key}
            label={attributeName(key)}
            value={overrides[key] ?? score ?? Number.NaN}
            onChange={(points) => setOverrides((others) => ({ ...others, [key]: points }))}
            minValue={min}
            maxValue={max}
          />
        ))}
      <TextField label={t('review.reason')} value={reason} onChange={setReason} maxLength={500} isRequired rows={2} />
      {isStale ? <Notice tone="warn">{t('review.changed')}</Notice> : <Failure error={reviewing.error} />}
      <DialogActions>
        <Button onPress={onClose}>{t('cancel', { ns: 'app' })}</Button>
        <Button type="submit" look="primary" isDisabled={reason.trim() === '' || reviewing.isPending}>
          {t('save', { ns: 'app' })}
        </Button>
      </DialogActions>
    </form>
  );
}
