import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Entity, readEntity } from '../../api/api';
import { queries } from '../../api/queries';
import { Button } from '../../design/Button';
import { DialogActions } from '../../design/Dialog';
import { Failure } from '../../design/Notice';
import { RadioGroup } from '../../design/RadioGroup';
import { TextField } from '../../design/TextField';
import { tell } from '../../design/Toasts';
import { Changed } from '../Changed';
import { candidateOf, type Interview } from '../interview';
import { interviewsKey } from '../reads';
import { useCommand } from '../useCommand';
import type { ActionForm } from './ActionDialog';
import styles from './forms.module.css';
import { Subject } from './Subject';

type Report = { party: 'candidate' | 'interviewer'; notes?: string };

/** Takes it back, as long as nobody has changed the interview since. */
async function takeBack({ value, etag }: Entity<Interview>): Promise<void> {
  await readEntity(api.DELETE('/interviews/{id}/no-show', { params: { path: { id: value.id }, header: { 'If-Match': etag } } }));
  await queries.invalidateQueries({ queryKey: interviewsKey });
}

export function NoShowForm({ seen, onClose }: ActionForm) {
  const { t } = useTranslation('interviews');
  const [party, setParty] = useState<Report['party']>('candidate');
  const [notes, setNotes] = useState('');
  const command = useCommand(seen, {
    send: (body: Report, etag) =>
      readEntity(
        api.POST('/interviews/{id}/no-show', { params: { path: { id: seen.value.id }, header: { 'If-Match': etag } }, body }),
      ) as Promise<Entity<Interview>>,
    expect: (interview) => ({ ...interview, status: 'noShow' }),
    onDone: (now) => {
      tell(t('noShowDone', { name: candidateOf(now.value) }), () => void takeBack(now).catch(() => tell(t('undoFailed'))));
      onClose();
    },
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        command.run({ party, ...(notes.trim() === '' ? {} : { notes: notes.trim() }) });
      }}
    >
      <Subject interview={command.interview} />
      <RadioGroup
        label={t('party.label')}
        options={(['candidate', 'interviewer'] as const).map((id) => ({ id, name: t(`party.${id}`) }))}
        value={party}
        onChange={setParty}
      />
      <TextField label={t('notes')} value={notes} onChange={setNotes} maxLength={10_000} rows={2} />
      <Changed changes={command.changes} />
      <Failure error={command.error} />
      <DialogActions>
        <Button onPress={onClose}>{t('cancel', { ns: 'app' })}</Button>
        <Button type="submit" look="danger" isDisabled={command.isRunning}>
          {t('action.noShow')}
        </Button>
      </DialogActions>
    </form>
  );
}
