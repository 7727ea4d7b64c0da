import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read, type Schema } from '../api/api';
import { Problem } from '../api/problem';
import { Button } from '../design/Button';
import { Dialog, DialogActions } from '../design/Dialog';
import { Failure, Notice } from '../design/Notice';
import { NumberField } from '../design/NumberField';
import { TextField } from '../design/TextField';
import { tell } from '../design/Toasts';
import { ChoiceField } from './ChoiceField';
import { listOf } from './lists';
import styles from './Questions.module.css';
import { bankKey, difficulties, type Question, types } from './reads';

/** @param question The question that is changed; a new one when it is left out. */
export function QuestionDialog({
  bankId,
  question,
  onClose,
}: {
  readonly bankId: string;
  readonly question: Question | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('questions');
  const client = useQueryClient();
  const [text, setText] = useState(question?.questionText ?? '');
  const [type, setType] = useState(question?.type ?? null);
  const [difficulty, setDifficulty] = useState(question?.difficulty ?? null);
  const [expected, setExpected] = useState(question?.expectedAnswer ?? '');
  const [followUps, setFollowUps] = useState(question?.followUpQuestions.join('\n') ?? '');
  const [hints, setHints] = useState(question?.hints.join('\n') ?? '');
  const [tags, setTags] = useState(question?.tags.join(', ') ?? '');
  const [minutes, setMinutes] = useState<number>(question?.timeLimitMinutes ?? Number.NaN);
  const save = useMutation({
    mutationFn: () => {
      const body = {
        questionText: text.trim(),
        type: type ?? 'general',
        difficulty,
        expectedAnswer: expected.trim() === '' ? null : expected.trim(),
        followUpQuestions: listOf(followUps, '\n'),
        hints: listOf(hints, '\n'),
        tags: listOf(tags, ','),
        timeLimitMinutes: Number.isNaN(minutes) ? null : minutes,
      };
      return question === undefined
        ? read(api.POST('/interviews/question-banks/{bankId}/questions', { params: { path: { bankId } }, body }))
        : read(
            api.PATCH('/interviews/question-banks/{bankId}/questions/{questionId}', {
              params: { path: { bankId, questionId: question.id } },
              body: body as object as Schema<'MergePatch'>,
            }),
          );
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: bankKey(bankId) });
      tell(t('questionSaved'));
      onClose();
    },
  });
  const isKnown = save.error instanceof Problem && save.error.code === 'already_exists';
  return (
    <Dialog title={question === undefined ? t('newQuestion') : t('editQuestion')} onClose={onClose} isWide>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <TextField label={t('questionText')} value={text} onChange={setText} maxLength={2000} rows={3} isRequired autoFocus />
        <div className={styles.filter}>
          <ChoiceField label={t('type.label')} choices={types} word="type" value={type} onChange={setType} />
          <ChoiceField label={t('difficulty.label')} choices={difficulties} word="difficulty" value={difficulty} onChange={setDifficulty} />
          <NumberField label={t('minutes')} value={minutes} onChange={setMinutes} minValue={1} maxValue={480} />
        </div>
        <TextField label={t('expected')} value={expected} onChange={setExpected} maxLength={10000} rows={4} />
        <TextField label={t('followUps')} hint={t('linesHint')} value={followUps} onChange={setFollowUps} rows={2} />
        <TextField label={t('hints')} hint={t('linesHint')} value={hints} onChange={setHints} rows={2} />
        <TextField label={t('tags')} hint={t('tagsHint')} value={tags} onChange={setTags} />
        {isKnown ? <Notice tone="warn">{t('known')}</Notice> : <Failure error={save.error} />}
        <DialogActions>
          <Button onPress={onClose}>{t('cancel', { ns: 'app' })}</Button>
          <Button type="submit" look="primary" isDisabled={text.trim() === '' || save.isPending}>
            {t('save', { ns: 'app' })}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
