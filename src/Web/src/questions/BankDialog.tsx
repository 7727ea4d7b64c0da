import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, type Entity, readEntity, type Schema } from '../api/api';
import { Button } from '../design/Button';
import { Checkbox } from '../design/Checkbox';
import { Dialog, DialogActions } from '../design/Dialog';
import { Failure } from '../design/Notice';
import { TextField } from '../design/TextField';
import { ChoiceField } from './ChoiceField';
import { listOf } from './lists';
import styles from './Questions.module.css';
import { type Bank, banksKey, difficulties } from './reads';

/** @param seen The bank that is changed; a new one when it is left out. */
export function BankDialog({ seen, onClose }: { readonly seen?: Entity<Bank>; readonly onClose: () => void }) {
  const { t } = useTranslation('questions');
  const client = useQueryClient();
  const navigate = useNavigate();
  const bank = seen?.value;
  const [name, setName] = useState(bank?.name ?? '');
  const [description, setDescription] = useState(bank?.description ?? '');
  const [tags, setTags] = useState(bank?.tags.join(', ') ?? '');
  const [difficulty, setDifficulty] = useState(bank?.difficulty ?? null);
  const [isPublic, setPublic] = useState(bank?.isPublic ?? false);
  const [isShuffled, setShuffled] = useState(bank?.shuffleQuestions ?? false);
  const save = useMutation({
    mutationFn: () => {
      const body = {
        name: name.trim(),
        description: description.trim() === '' ? null : description.trim(),
        tags: listOf(tags, ','),
        difficulty,
        isPublic,
        shuffleQuestions: isShuffled,
      };
      return seen === undefined
        ? readEntity(api.POST('/interviews/question-banks', { body: { allowRandomSelection: true, ...body } }))
        : readEntity(
            api.PATCH('/interviews/question-banks/{bankId}', {
              params: { path: { bankId: seen.value.id }, header: { 'If-Match': seen.etag } },
              body: body as object as Schema<'MergePatch'>,
            }),
          );
    },
    onSuccess: async ({ value }) => {
      await client.invalidateQueries({ queryKey: banksKey });
      onClose();
      if (seen === undefined) {
        await navigate(`/questions/${value.id}`);
      }
    },
  });
  return (
    <Dialog title={seen === undefined ? t('newBank') : t('editBank')} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <TextField label={t('name')} value={name} onChange={setName} maxLength={200} isRequired autoFocus />
        <TextField label={t('description')} value={description} onChange={setDescription} maxLength={2000} rows={2} />
        <TextField label={t('tags')} hint={t('tagsHint')} value={tags} onChange={setTags} />
        <ChoiceField label={t('difficulty.label')} choices={difficulties} word="difficulty" value={difficulty} onChange={setDifficulty} />
        <Checkbox isSelected={isPublic} onChange={setPublic}>
          {t('public')}
        </Checkbox>
        <Checkbox isSelected={isShuffled} onChange={setShuffled}>
          {t('shuffle')}
        </Checkbox>
        <Failure error={save.error} />
        <DialogActions>
          <Button onPress={onClose}>{t('cancel', { ns: 'app' })}</Button>
          <Button type="submit" look="primary" isDisabled={name.trim() === '' || save.isPending}>
            {t('save', { ns: 'app' })}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
