import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Entity, read, type Schema } from '../../api/api';
import { Button } from '../../design/Button';
import { DialogActions } from '../../design/Dialog';
import { Failure } from '../../design/Notice';
import { NumberField } from '../../design/NumberField';
import { Select } from '../../design/Select';
import { TextField } from '../../design/TextField';
import { tell } from '../../design/Toasts';
import { Changed } from '../../interviews/Changed';
import type { Interview } from '../../interviews/interview';
import { readInterview } from '../../interviews/reads';
import { useCommand } from '../../interviews/useCommand';
import styles from '../Interview.module.css';

const decisions = ['none', 'proceed', 'hire', 'reject', 'maybe'] as const;

/** The overall result. One that is given later takes the place of the earlier one, which stays readable. */
export function ResultForm({ seen, onClose }: { readonly seen: Entity<Interview>; readonly onClose: () => void }) {
  const { t } = useTranslation(['interview', 'interviews']);
  const { evaluation, decision: before } = seen.value;
  const [score, setScore] = useState(evaluation?.score ?? Number.NaN);
  const [feedback, setFeedback] = useState(evaluation?.feedback ?? '');
  const [decision, setDecision] = useState<(typeof decisions)[number]>(before ?? 'none');
  const command = useCommand(seen, {
    send: async (body: Schema<'SubmitResult'>, etag) => {
      await read(api.POST('/interviews/{id}/results', { params: { path: { id: seen.value.id }, header: { 'If-Match': etag } }, body }));
      return await readInterview(seen.value.id);
    },
    onDone: () => {
      tell(t('resultGiven'));
      onClose();
    },
  });
  const result: Schema<'SubmitResult'> = {
    ...(Number.isNaN(score) ? {} : { score }),
    ...(feedback.trim() === '' ? {} : { feedback: feedback.trim() }),
    ...(decision === 'none' ? {} : { decision }),
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        command.run(result);
      }}
    >
      <div className={styles.pair}>
        <NumberField label={t('scoreOf')} value={score} onChange={setScore} minValue={0} maxValue={100} />
        <Select
          label={t('interviews:decision.label')}
          options={decisions.map((id) => ({ id, name: t(`interviews:decision.${id}`) }))}
          value={decision}
          onChange={setDecision}
        />
      </div>
      <TextField label={t('feedback')} value={feedback} onChange={setFeedback} maxLength={10_000} rows={5} />
      <Changed changes={command.changes} />
      <Failure error={command.error} />
      <DialogActions>
        <Button onPress={onClose}>{t('cancel', { ns: 'app' })}</Button>
        <Button type="submit" look="primary" isDisabled={Object.keys(result).length === 0 || command.isRunning}>
          {t('giveIt')}
        </Button>
      </DialogActions>
    </form>
  );
}
