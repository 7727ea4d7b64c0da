import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Entity, readEntity, type Schema } from '../../api/api';
import { Button } from '../../design/Button';
import { DialogActions } from '../../design/Dialog';
import { Failure } from '../../design/Notice';
import { Select } from '../../design/Select';
import { TextField } from '../../design/TextField';
import { tell } from '../../design/Toasts';
import type { ActionForm } from '../../interviews/actions/ActionDialog';
import styles from '../../interviews/actions/forms.module.css';
import { Changed } from '../../interviews/Changed';
import type { Interview } from '../../interviews/interview';
import { useCommand } from '../../interviews/useCommand';

type ThankYou = Schema<'SendThankYou'>;

const methods = ['email', 'linkedIn', 'handwritten'] as const satisfies readonly ThankYou['method'][];

/** Keeps that somebody said thank you; nothing is sent. */
export function ThankYouForm({ seen, onClose }: ActionForm) {
  const { t } = useTranslation('interview');
  const [recipients, setRecipients] = useState(seen.value.interviewers.map(({ email, name }) => email ?? name).join(', '));
  const [method, setMethod] = useState<ThankYou['method']>('email');
  const [notes, setNotes] = useState('');
  const list = recipients
    .split(',')
    .map((recipient) => recipient.trim())
    .filter((recipient) => recipient !== '');
  const command = useCommand(seen, {
    send: (body: ThankYou, etag) =>
      readEntity(
        api.POST('/interviews/{id}/thank-you', { params: { path: { id: seen.value.id }, header: { 'If-Match': etag } }, body }),
      ) as Promise<Entity<Interview>>,
    onDone: () => {
      tell(t('thanked'));
      onClose();
    },
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        command.run({ recipients: list, method, ...(notes.trim() === '' ? {} : { notes: notes.trim() }) });
      }}
    >
      <p>{t('thankYouWhy')}</p>
      <TextField label={t('recipients')} hint={t('recipientsHint')} value={recipients} onChange={setRecipients} />
      <Select
        label={t('method.label')}
        options={methods.map((id) => ({ id, name: t(`method.${id}`) }))}
        value={method}
        onChange={setMethod}
      />
      <TextField label={t('notes')} value={notes} onChange={setNotes} maxLength={10_000} rows={3} />
      <Changed changes={command.changes} />
      <Failure error={command.error} />
      <DialogActions>
        <Button onPress={onClose}>{t('cancel', { ns: 'app' })}</Button>
        <Button type="submit" look="primary" isDisabled={list.length === 0 || command.isRunning}>
          {t('form.thankYou')}
        </Button>
      </DialogActions>
    </form>
  );
}
