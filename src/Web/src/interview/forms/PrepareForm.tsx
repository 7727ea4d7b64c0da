import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Entity, readEntity, type Schema } from '../../api/api';
import { Button } from '../../design/Button';
import { Checkbox } from '../../design/Checkbox';
import { DialogActions } from '../../design/Dialog';
import { Failure } from '../../design/Notice';
import { TextField } from '../../design/TextField';
import { tell } from '../../design/Toasts';
import type { ActionForm } from '../../interviews/actions/ActionDialog';
import styles from '../../interviews/actions/forms.module.css';
import { Changed } from '../../interviews/Changed';
import type { Interview } from '../../interviews/interview';
import { useCommand } from '../../interviews/useCommand';

const steps = ['researchCompleted', 'questionsPrepped', 'materialsGathered'] as const;

/** The briefing of those who interview; the candidate's own preparation is apart from it. */
export function PrepareForm({ seen, onClose }: ActionForm) {
  const { t } = useTranslation('interview');
  const before = seen.value.briefing;
  const [notes, setNotes] = useState(before?.notes ?? '');
  const [done, setDone] = useState(() => steps.filter((step) => before?.[step]));
  const command = useCommand(seen, {
    send: (body: Schema<'PrepareInterview'>, etag) =>
      readEntity(
        api.PUT('/interviews/{id}/prepare', { params: { path: { id: seen.value.id }, header: { 'If-Match': etag } }, body }),
      ) as Promise<Entity<Interview>>,
    expect: (interview) => ({ ...interview, status: 'prepared' }),
    onDone: () => {
      tell(t('prepared'));
      onClose();
    },
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        command.run({
          ...(notes.trim() === '' ? {} : { notes: notes.trim() }),
          ...Object.fromEntries(steps.map((step) => [step, done.includes(step)])),
        });
      }}
    >
      <TextField label={t('briefing')} hint={t('briefingHint')} value={notes} onChange={setNotes} maxLength={10_000} rows={6} autoFocus />
      {steps.map((step) => (
        <Checkbox
          key={step}
          isSelected={done.includes(step)}
          onChange={(isDone) => setDone(isDone ? [...done, step] : done.filter((other) => other !== step))}
        >
          {t(`step.${step}`)}
        </Checkbox>
      ))}
      <Changed changes={command.changes} />
      <Failure error={command.error} />
      <DialogActions>
        <Button onPress={onClose}>{t('cancel', { ns: 'app' })}</Button>
        <Button type="submit" look="primary" isDisabled={command.isRunning}>
          {t('form.prepare')}
        </Button>
      </DialogActions>
    </form>
  );
}
