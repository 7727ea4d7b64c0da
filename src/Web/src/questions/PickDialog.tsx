import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../api/api';
import { Button } from '../design/Button';
import { Dialog, DialogActions } from '../design/Dialog';
import { Failure, Notice } from '../design/Notice';
import { NumberField } from '../design/NumberField';
import { ChoiceField } from './ChoiceField';
import styles from './Questions.module.css';
import { type Difficulty, difficulties, type Question, type QuestionType, types } from './reads';

/** Picks questions of a bank at random. @param onTake What is done with them; they are only shown when it is left out. */
export function PickDialog({
  bankId,
  candidateId,
  onTake,
  onClose,
}: {
  readonly bankId: string;
  readonly candidateId?: string | undefined;
  readonly onTake?: (questions: readonly Question[]) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('questions');
  const [count, setCount] = useState(5);
  const [type, setType] = useState<QuestionType | null>(null);
  const [difficulty, setDifficulty] = useState<Difficulty | null>(null);
  const pick = useMutation({
    mutationFn: () =>
      read(
        api.POST('/interviews/question-banks/{bankId}/pick', {
          params: { path: { bankId } },
          body: { count, type, difficulty, ...(candidateId === undefined ? {} : { candidateId }) },
        }),
      ),
  });
  return (
    <Dialog title={t('pick')} onClose={onClose} isWide>
      <div className={styles.form}>
        <div className={styles.filter}>
          <NumberField label={t('count')} value={count} onChange={setCount} minValue={1} maxValue={100} />
          <ChoiceField label={t('type.label')} choices={types} word="type" value={type} onChange={setType} />
          <ChoiceField label={t('difficulty.label')} choices={difficulties} word="difficulty" value={difficulty} onChange={setDifficulty} />
        </div>
        <Failure error={pick.error} />
        {pick.data?.reason && <Notice tone="info">{t('fewer', { count: pick.data.questions.length })}</Notice>}
        <ol aria-label={t('picked')}>
          {pick.data?.questions.map((question) => (
            <li key={question.id}>{question.questionText}</li>
          ))}
        </ol>
        <DialogActions>
          <Button onPress={onClose}>{t('close', { ns: 'app' })}</Button>
          <Button
            look={pick.data === undefined ? 'primary' : 'plain'}
            isDisabled={Number.isNaN(count) || pick.isPending}
            onPress={() => pick.mutate()}
          >
            {t('pickNow')}
          </Button>
          {onTake !== undefined && pick.data !== undefined && (
            <Button look="primary" isDisabled={pick.data.questions.length === 0} onPress={() => onTake(pick.data.questions)}>
              {t('take')}
            </Button>
          )}
        </DialogActions>
      </div>
    </Dialog>
  );
}
