import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Entity, readEntity } from '../../api/api';
import { Problem } from '../../api/problem';
import { Button } from '../../design/Button';
import { DialogActions } from '../../design/Dialog';
import { MomentField } from '../../design/MomentField';
import { Failure } from '../../design/Notice';
import { NumberField } from '../../design/NumberField';
import { TextField } from '../../design/TextField';
import { tell } from '../../design/Toasts';
import { useFormats } from '../../time/format';
import { useZone } from '../../time/zone';
import { Changed } from '../Changed';
import { candidateOf, type Interview } from '../interview';
import { useCommand } from '../useCommand';
import type { ActionForm } from './ActionDialog';
import styles from './forms.module.css';
import { Subject } from './Subject';

type Move = { readonly newDateTime: string; readonly durationMinutes: number; readonly reason?: string };

export function sendMove(id: string, move: Move, etag: string): Promise<Entity<Interview>> {
  return readEntity(
    api.POST('/interviews/{id}/reschedule', { params: { path: { id }, header: { 'If-Match': etag } }, body: move }),
  ) as Promise<Entity<Interview>>;
}

/** The interview as it will be once it is moved. */
export const moved = (interview: Interview, { newDateTime, durationMinutes }: Move): Interview => ({
  ...interview,
  scheduledAt: newDateTime,
  endsAt: new Date(Date.parse(newDateTime) + durationMinutes * 60_000).toISOString(),
  durationMinutes,
});

export function RescheduleForm({ seen, onClose }: ActionForm) {
  const { t } = useTranslation('interviews');
  const zone = useZone();
  const written = useFormats();
  const [start, setStart] = useState<string | null>(seen.value.scheduledAt);
  const [durationMinutes, setDuration] = useState(seen.value.durationMinutes);
  const [reason, setReason] = useState('');
  const command = useCommand(seen, {
    send: (move: Move, etag) => sendMove(seen.value.id, move, etag),
    expect: moved,
    onDone: ({ value }) => {
      tell(t('rescheduled', { name: candidateOf(value), moment: written.exact(value.scheduledAt) }));
      onClose();
    },
  });
  const alternatives = command.error instanceof Problem ? (command.error.document?.alternatives ?? []) : [];
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (start !== null) {
          command.run({ newDateTime: start, durationMinutes, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) });
        }
      }}
    >
      <Subject interview={command.interview} />
      <div className={styles.pair}>
        <MomentField label={t('newTime')} zone={zone} value={start} onChange={setStart} />
        <NumberField label={t('duration')} value={durationMinutes} onChange={setDuration} minValue={15} maxValue={480} />
      </div>
      <TextField label={t('reason')} hint={t('reasonHint')} value={reason} onChange={setReason} maxLength={500} />
      <Changed changes={command.changes} />
      <Failure error={command.error} />
      {alternatives.length > 0 && (
        <div>
          <p>{t('alternatives')}</p>
          <div className={styles.choices}>
            {alternatives.map((slot) => (
              <Button key={slot.start} onPress={() => setStart(slot.start)}>
                {written.moment(slot.start)}
              </Button>
            ))}
          </div>
        </div>
      )}
      <DialogActions>
        <Button onPress={onClose}>{t('cancel', { ns: 'app' })}</Button>
        <Button type="submit" look="primary" isDisabled={start === null || command.isRunning}>
          {t('action.reschedule')}
        </Button>
      </DialogActions>
    </form>
  );
}
