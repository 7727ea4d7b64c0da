import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read, type Schema } from '../api/api';
import { Button } from '../design/Button';
import { Checkbox } from '../design/Checkbox';
import { Dialog, DialogActions } from '../design/Dialog';
import { Failure, Notice } from '../design/Notice';
import { TextField } from '../design/TextField';
import styles from './Questions.module.css';
import type { Asked } from './reads';

type Properties = {
  readonly interviewId: string;
  readonly onTake: (questions: readonly Schema<'QuestionToAsk'>[]) => void;
  readonly onClose: () => void;
};

/** Questions that suit the job and, if wanted, the résumé. Nothing is asked before somebody takes it. */
export function ProposeDialog({ interviewId, onTake, onClose }: Properties) {
  const { t } = useTranslation('questions');
  const [focus, setFocus] = useState('');
  const [useResume, setUseResume] = useState(false);
  const [taken, setTaken] = useState<readonly string[]>([]);
  const propose = useMutation({
    mutationFn: () =>
      read(
        api.POST('/interviews/{id}/questions/generate', {
          params: { path: { id: interviewId } },
          body: {
            useResume,
            focusAreas: focus
              .split(',')
              .map((area) => area.trim())
              .filter((area) => area !== ''),
          },
        }),
      ),
    onSuccess: () => setTaken([]),
  });
  const proposed = propose.data?.questions ?? [];
  const resume = propose.data?.resume?.state;
  return (
    <Dialog title={t('propose')} onClose={onClose} isWide>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          propose.mutate();
        }}
      >
        <TextField label={t('focus')} hint={t('tagsHint')} value={focus} onChange={setFocus} maxLength={500} />
        <Checkbox isSelected={useResume} onChange={setUseResume}>
          {t('useResume')}
        </Checkbox>
        <Failure error={propose.error} />
        {resume !== undefined && resume !== 'read' && <Notice tone="warn">{t(`resume.${resume}`)}</Notice>}
        {proposed.length > 0 && (
          <ul className={styles.list} aria-label={t('proposed')}>
            {proposed.map(({ questionId, questionText }) => (
              <li key={questionId}>
                <Checkbox
                  isSelected={taken.includes(questionId)}
                  onChange={(isTaken) => setTaken(isTaken ? [...taken, questionId] : taken.filter((id) => id !== questionId))}
                >
                  {questionText}
                </Checkbox>
              </li>
            ))}
          </ul>
        )}
        <DialogActions>
          <Button onPress={onClose}>{t('cancel', { ns: 'app' })}</Button>
          <Button type="submit" look={proposed.length === 0 ? 'primary' : 'plain'} isDisabled={propose.isPending}>
            {t('proposeNow')}
          </Button>
          {proposed.length > 0 && (
            <Button
              look="primary"
              isDisabled={taken.length === 0}
              onPress={() => onTake(proposed.filter(({ questionId }) => taken.includes(questionId)).map(toAsk))}
            >
              {t('takeChosen', { count: taken.length })}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** A question of a bank by its id; one that comes with the product as a whole. */
function toAsk(question: Asked): Schema<'QuestionToAsk'> {
  const { bankId, questionId, questionText, type, difficulty, skill, expectedAnswer, followUpQuestions, timeLimitMinutes } = question;
  return bankId == null
    ? {
        questionText,
        type,
        difficulty: difficulty ?? null,
        skill: skill ?? null,
        expectedAnswer: expectedAnswer ?? null,
        followUpQuestions,
        timeLimitMinutes: timeLimitMinutes ?? null,
      }
    : { bankId, questionId };
}
