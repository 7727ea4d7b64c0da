import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, readEntity } from '../../api/api';
import { Button } from '../../design/Button';
import { DialogActions } from '../../design/Dialog';
import { Failure } from '../../design/Notice';
import { TextField } from '../../design/TextField';
import { tell } from '../../design/Toasts';
import { Changed } from '../Changed';
import { candidateOf, type Interview } from '../interview';
import { useCommand } from '../useCommand';
import type { ActionForm } from './ActionDialog';
import styles from './forms.module.css';
import { Subject } from './Subject';

export function CancelForm({ seen, onClose }: ActionForm) {
  const { t } = useTranslation('interviews');
  const [reason, setReason] = useState('');
  const [internalReason, setInternalReason] = useState('');
  const command = useCommand(seen, {
    send: (body: { reason: string; internalReason?: string }, etag) =>
      readEntity(
        api.POST('/interviews/{id}/cancel', { params: { path: { id: seen.value.id }, header: { 'If-Match': etag } }, body }),
      ) as Promise<{ value: Interview; etag: string }>,
    expect: (interview) => ({ ...interview, status: 'cancelled' }),
    onDone: ({ value }) => {
      tell(t('cancelled', { name: candidateOf(value) }));
      onClose();
    },
  });
  const isGiven = reason.trim() !== '';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isGiven) {
          command.run({ reason: reason.trim(), ...(internalReason.trim() === '' ? {} : { internalReason: internalReason.trim() }) });
        }
      }}
    >
      <Subject interview={command.interview} />
      <TextField
        label={t('reason')}
        hint={t('reasonHint')}
        value={reason}
        onChange={setReason}
        maxLength={500}
        isRequired
        autoFocus
        rows={3}
      />
      <TextField
        label={t('internalReason')}
        hint={t('internalReasonHint')}
        value={internalReason}
        onChange={setInternalReason}
        maxLength={500}
      />
      <Changed changes={command.changes} />
      <Failure error={command.error} />
      <DialogActions>
        <Button onPress={onClose}>{t('keep')}</Button>
        <Button type="submit" look="danger" isDisabled={!isGiven || command.isRunning}>
          {t('action.cancel')}
        </Button>
      </DialogActions>
    </form>
  );
}
