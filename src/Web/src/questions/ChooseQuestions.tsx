import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { itemsOf } from '../api/pages';
import { Button } from '../design/Button';
import { Checkbox } from '../design/Checkbox';
import { Dialog, DialogActions } from '../design/Dialog';
import { Empty, Failure, Waiting } from '../design/Notice';
import { Select } from '../design/Select';
import { TextField } from '../design/TextField';
import { usePaused } from '../directory/usePaused';
import { PickDialog } from './PickDialog';
import styles from './Questions.module.css';
import { type Question, useBanks, useQuestions } from './reads';

/** Questions of a bank, chosen one by one or picked at random. */
export function ChooseQuestions({
  candidateId,
  onTake,
  onClose,
}: {
  readonly candidateId: string | undefined;
  readonly onTake: (questions: readonly Question[]) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('questions');
  const banks = useBanks('');
  const known = itemsOf(banks.data?.pages);
  const [chosenBank, setBank] = useState<string>();
  const bankId = chosenBank ?? known[0]?.id;
  const [typed, setTyped] = useState('');
  const [taken, setTaken] = useState<readonly Question[]>([]);
  const [isPicking, setPicking] = useState(false);
  const list = useQuestions(bankId, { q: usePaused(typed.trim()), type: null, difficulty: null });
  if (isPicking && bankId !== undefined) {
    return <PickDialog bankId={bankId} candidateId={candidateId} onTake={onTake} onClose={() => setPicking(false)} />;
  }
  return (
    <Dialog title={t('choose')} onClose={onClose} isWide>
      <div className={styles.form}>
        <Failure error={banks.error ?? list.error} />
        {banks.isPending && <Waiting />}
        {banks.data !== undefined && known.length === 0 && <Empty title={t('noBanks')} />}
        {bankId !== undefined && (
          <>
            <div className={styles.filter}>
              <Select label={t('bank')} options={known.map(({ id, name }) => ({ id, name }))} value={bankId} onChange={setBank} />
              <TextField label={t('findQuestions')} value={typed} onChange={setTyped} />
            </div>
            <ul className={styles.list} aria-label={t('questions')}>
              {itemsOf(list.data?.pages).map((question) => (
                <li key={question.id}>
                  <Checkbox
                    isSelected={taken.some(({ id }) => id === question.id)}
                    onChange={(isTaken) => setTaken(isTaken ? [...taken, question] : taken.filter(({ id }) => id !== question.id))}
                  >
                    {question.questionText}
                  </Checkbox>
                </li>
              ))}
            </ul>
            {list.hasNextPage && (
              <Button onPress={() => void list.fetchNextPage()} isDisabled={list.isFetchingNextPage}>
                {t('more', { ns: 'app' })}
              </Button>
            )}
          </>
        )}
        <DialogActions>
          <Button onPress={onClose}>{t('cancel', { ns: 'app' })}</Button>
          {bankId !== undefined && <Button onPress={() => setPicking(true)}>{t('pick')}</Button>}
          <Button look="primary" isDisabled={taken.length === 0} onPress={() => onTake(taken)}>
            {t('takeChosen', { count: taken.length })}
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}
