import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Entity, readEntity } from '../../api/api';
import { Button } from '../../design/Button';
import { DialogActions } from '../../design/Dialog';
import { Failure } from '../../design/Notice';
import { NumberField } from '../../design/NumberField';
import { Select } from '../../design/Select';
import { TextField } from '../../design/TextField';
import { tell } from '../../design/Toasts';
import { Changed } from '../Changed';
import { candidateOf, type Interview } from '../interview';
import { useCommand } from '../useCommand';
import type { ActionForm } from './ActionDialog';
import styles from './forms.module.css';
import { Subject } from './Subject';

const decisions = ['proceed', 'hire', 'reject', 'maybe'] as const;

type Completion = { actualDurationMinutes: number; notes?: string; decision?: (typeof decisions)[number] };

export function CompleteForm({ seen, onClose }: ActionForm) {
  const { t } = useTranslation('interviews');
  const [minutes, setMinutes] = useState(seen.value.durationMinutes);
  const [notes, setNotes] = useState('');
  const [decision, setDecision] = useState<(typeof decisions)[number] | 'none'>('none');
  const command = useCommand(seen, {
    send: (body: Completion, etag) =>
      readEntity(
        api.POST('/interviews/{id}/complete', { params: { path: { id: seen.value.id }, header: { 'If-Match': etag } }, body }),
      ) as Promise<Entity<Interview>>,
    expect: (interview) => ({ ...interview, status: 'completed' }),
    onDone: ({ value }) => {
      tell(t('completed', { name: candidateOf(value) }));
      onClose();
    },
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        command.run({
          actualDurationMinutes: minutes,
          ...(notes.trim() === '' ? {} : { notes: notes.trim() }),
          ...(decision === 'none' ? {} : { decision }),
        });
      }}
    >
      <Subject interview={command.interview} />
      <div className={styles.pair}>
        <NumberField label={t('actualDuration')} value={minutes} onChange={setMinutes} minValue={1} maxValue={1440} />
        <Select
          label={t('decision.label')}
          options={(['none', ...decisions] as const).map((id) => ({ id, name: t(`decision.${id}`) }))}
          value={decision}
          onChange={setDecision}
        />
      </div>
      <TextField label={t('notes')} value={notes} onChange={setNotes} maxLength={10_000} rows={4} />
      <Changed changes={command.changes} />
      <Failure error={command.error} />
      <DialogActions>
        <Button onPress={onClose}>{t('cancel', { ns: 'app' })}</Button>
        <Button type="submit" look="primary" isDisabled={command.isRunning}>
          {t('action.complete')}
        </Button>
      </DialogActions>
    </form>
  );
}
