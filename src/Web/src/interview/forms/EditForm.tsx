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

const difficulties = ['none', 'easy', 'medium', 'hard', 'expert'] as const;

/** A merge patch: what was changed, and nothing else. */
type Patch = Partial<Pick<Interview, 'location' | 'meetingUrl' | 'notes' | 'tags' | 'difficulty'>>;

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The details that can be changed without moving the interview. */
export function EditForm({ seen, onClose }: ActionForm) {
  const { t } = useTranslation('interview');
  // What the form began with: somebody else's change meanwhile is not to be taken back by a field that was left alone.
  const [value] = useState(seen.value);
  const [location, setLocation] = useState(value.location ?? '');
  const [meetingUrl, setMeetingUrl] = useState(value.meetingUrl ?? '');
  const [difficulty, setDifficulty] = useState<(typeof difficulties)[number]>(value.difficulty ?? 'none');
  const [tags, setTags] = useState(value.tags.join(', '));
  const [notes, setNotes] = useState(value.notes ?? '');
  const command = useCommand(seen, {
    send: (body: Patch, etag) =>
      readEntity(
        api.PATCH('/interviews/{id}', {
          params: { path: { id: value.id }, header: { 'If-Match': etag } },
          headers: { 'Content-Type': 'application/merge-patch+json' },
          body: body as Schema<'MergePatch'>,
        }),
      ) as Promise<Entity<Interview>>,
    expect: (interview, patch) => ({ ...interview, ...patch }),
    onDone: () => {
      tell(t('edited'));
      onClose();
    },
  });
  const wanted = {
    location: textOrNull(location),
    meetingUrl: textOrNull(meetingUrl),
    difficulty: difficulty === 'none' ? null : difficulty,
    tags: tags
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
    notes: textOrNull(notes),
  };
  const asSeen = (field: keyof typeof wanted) => JSON.stringify(value[field] ?? null) === JSON.stringify(wanted[field]);
  const patch: Patch = Object.fromEntries(Object.entries(wanted).filter(([field]) => !asSeen(field as keyof typeof wanted)));

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        command.run(patch);
      }}
    >
      <TextField label={t('location')} value={location} onChange={setLocation} maxLength={500} />
      <TextField label={t('meetingUrl')} value={meetingUrl} onChange={setMeetingUrl} maxLength={2000} type="url" />
      <div className={styles.pair}>
        <Select
          label={t('difficulty.label')}
          options={difficulties.map((id) => ({ id, name: t(`difficulty.${id}`) }))}
          value={difficulty}
          onChange={setDifficulty}
        />
        <TextField label={t('tags')} hint={t('tagsHint')} value={tags} onChange={setTags} />
      </div>
      <TextField label={t('notes')} hint={t('notesHint')} value={notes} onChange={setNotes} maxLength={10_000} rows={5} />
      <Changed changes={command.changes} />
      <Failure error={command.error} />
      <DialogActions>
        <Button onPress={onClose}>{t('cancel', { ns: 'app' })}</Button>
        <Button type="submit" look="primary" isDisabled={Object.keys(patch).length === 0 || command.isRunning}>
          {t('save', { ns: 'app' })}
        </Button>
      </DialogActions>
    </form>
  );
}
