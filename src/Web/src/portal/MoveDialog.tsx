import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Entity, readEntity } from '../api/api';
import { Problem } from '../api/problem';
import { Button } from '../design/Button';
import { Dialog, DialogActions } from '../design/Dialog';
import { MomentField } from '../design/MomentField';
import { Notice } from '../design/Notice';
import { TextField } from '../design/TextField';
import { tell } from '../design/Toasts';
import { useFormats } from '../time/format';
import { useZone } from '../time/zone';
import type { MyInterview } from './links';
import { MoveRule } from './MoveRule';
import styles from './Portal.module.css';
import { Refused } from './Refused';
import { useChange } from './useChange';

type Move = { readonly newDateTime: string; readonly reason?: string };

/** Asks for another time. When it cannot be had, the API says which can. */
export function MoveDialog({ seen, onClose }: { readonly seen: Entity<MyInterview>; readonly onClose: () => void }) {
  const { t } = useTranslation('portal');
  const zone = useZone();
  const written = useFormats();
  const [start, setStart] = useState<string | null>(seen.value.scheduledAt);
  const [reason, setReason] = useState('');
  const { run, isRunning, error, isStale } = useChange(seen, {
    send: (move: Move, etag) =>
      readEntity(
        api.POST('/interviews/{id}/reschedule', { params: { path: { id: seen.value.id }, header: { 'If-Match': etag } }, body: move }),
      ) as Promise<Entity<MyInterview>>,
    onDone: (now) => {
      tell(t('movedTo', { moment: written.exact(now.scheduledAt) }));
      onClose();
    },
  });
  const problem = error instanceof Problem ? error : undefined;
  const isTaken = problem?.code === 'schedule_conflict';
  const alternatives = isTaken ? (problem?.document?.alternatives ?? []) : [];
  return (
    <Dialog title={t('move')} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (start !== null) {
            run({ newDateTime: start, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) });
          }
        }}
      >
        <MoveRule interview={seen.value} />
        <MomentField label={t('newTime')} zone={zone} value={start} onChange={setStart} />
        <TextField label={t('why')} hint={t('whyHint')} value={reason} onChange={setReason} maxLength={500} />
        {isTaken ? (
          <Notice tone="warn">
            <p>{alternatives.length > 0 ? t('taken') : t('takenAll')}</p>
            <div className={styles.choices}>
              {alternatives.map((slot) => (
                <Button key={slot.start} onPress={() => setStart(slot.start)}>
                  {written.moment(slot.start)}
                </Button>
              ))}
            </div>
          </Notice>
        ) : (
          <Refused error={error} isStale={isStale} />
        )}
        <DialogActions>
          <Button onPress={onClose}>{t('cancel', { ns: 'app' })}</Button>
          <Button type="submit" look="primary" isDisabled={start === null || isRunning}>
            {t('moveHere')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
