import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useHasRole, useSession } from '../access/session';
import { api, type Entity, read } from '../api/api';
import { itemsOf } from '../api/pages';
import { Badge } from '../design/Badge';
import { Button } from '../design/Button';
import { Confirm } from '../design/Confirm';
import { Empty, Failure, Waiting } from '../design/Notice';
import { Page } from '../design/Page';
import { TextField } from '../design/TextField';
import { usePaused } from '../directory/usePaused';
import { BankDialog } from './BankDialog';
import { ChoiceField } from './ChoiceField';
import { ImportDialog } from './ImportDialog';
import { PickDialog } from './PickDialog';
import { QuestionDialog } from './QuestionDialog';
import styles from './Questions.module.css';
import {
  type Bank,
  bankKey,
  banksKey,
  type Difficulty,
  difficulties,
  type Question,
  type QuestionType,
  types,
  useBank,
  useQuestions,
} from './reads';

/** One question bank with its questions. */
export default function BankPage() {
  const { t } = useTranslation('questions');
  const { bankId = '' } = useParams();
  const bank = useBank(bankId);
  if (bank.data === undefined) {
    return <Page title={t('bank')}>{bank.error === null ? <Waiting lines={8} /> : <Failure error={bank.error} />}</Page>;
  }
  return <Shown seen={bank.data} />;
}

type Open = 'edit' | 'import' | 'pick' | 'delete' | 'new' | Question;

function Shown({ seen }: { readonly seen: Entity<Bank> }) {
  const { t } = useTranslation('questions');
  const { subject } = useSession();
  const [isAdmin, isRecruiter] = [useHasRole('admin'), useHasRole('recruiter')];
  const [open, setOpen] = useState<Open>();
  const bank = seen.value;
  const mayWrite = bank.ownerId === subject || isAdmin || (bank.isPublic && isRecruiter);
  const close = () => setOpen(undefined);
  return (
    <Page
      title={bank.name}
      sub={bank.description ?? (bank.isPublic ? t('isPublic') : t('private'))}
      actions={
        <>
          {bank.allowRandomSelection && <Button onPress={() => setOpen('pick')}>{t('pick')}</Button>}
          {mayWrite && (
            <>
              <Button onPress={() => setOpen('edit')}>{t('editBank')}</Button>
              <Button onPress={() => setOpen('import')}>{t('import')}</Button>
              <Button look="danger" onPress={() => setOpen('delete')}>
                {t('deleteBank')}
              </Button>
              <Button look="primary" onPress={() => setOpen('new')}>
                <Plus size={16} aria-hidden />
                {t('newQuestion')}
              </Button>
            </>
          )}
        </>
      }
    >
      <Questions bankId={bank.id} mayWrite={mayWrite} onOpen={setOpen} />
      {open === 'edit' && <BankDialog seen={seen} onClose={close} />}
      {open === 'import' && <ImportDialog bankId={bank.id} onClose={close} />}
      {open === 'pick' && <PickDialog bankId={bank.id} onClose={close} />}
      {open === 'delete' && <Deletion bank={bank} onClose={close} />}
      {open === 'new' && <QuestionDialog bankId={bank.id} question={undefined} onClose={close} />}
      {typeof open === 'object' && <QuestionDialog bankId={bank.id} question={open} onClose={close} />}
    </Page>
  );
}

function Questions({
  bankId,
  mayWrite,
  onOpen,
}: {
  readonly bankId: string;
  readonly mayWrite: boolean;
  readonly onOpen: (question: Question) => void;
}) {
  const { t } = useTranslation('questions');
  const [typed, setTyped] = useState('');
  const [type, setType] = useState<QuestionType | null>(null);
  const [difficulty, setDifficulty] = useState<Difficulty | null>(null);
  const list = useQuestions(bankId, { q: usePaused(typed.trim()), type, difficulty });
  const questions = itemsOf(list.data?.pages);
  return (
    <div className={styles.stack}>
      <div className={styles.filter}>
        <TextField label={t('findQuestions')} value={typed} onChange={setTyped} />
        <ChoiceField label={t('type.label')} choices={types} word="type" value={type} onChange={setType} />
        <ChoiceField label={t('difficulty.label')} choices={difficulties} word="difficulty" value={difficulty} onChange={setDifficulty} />
      </div>
      <Failure error={list.error} />
      {list.isPending && <Waiting lines={6} />}
      {list.data !== undefined && questions.length === 0 && <Empty title={t('noQuestions')} />}
      <ul className={styles.list} aria-label={t('questions')} aria-busy={list.isPlaceholderData}>
        {questions.map((question) => (
          <li key={question.id} className={styles.item}>
            <div>
              <p className={styles.text}>{question.questionText}</p>
              <p className={styles.line}>
                <Badge tone="neutral">{t(`type.${question.type}`)}</Badge>
                {question.difficulty && <Badge tone="neutral">{t(`difficulty.${question.difficulty}`)}</Badge>}
                <span className={styles.soft}>{question.tags.join(', ')}</span>
              </p>
            </div>
            {mayWrite && (
              <div className={styles.line}>
                <Button look="quiet" onPress={() => onOpen(question)} aria-label={t('editIt', { text: question.questionText })}>
                  {t('edit')}
                </Button>
                <Remove question={question} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button onPress={() => void list.fetchNextPage()} isDisabled={list.isFetchingNextPage}>
          {t('more', { ns: 'app' })}
        </Button>
      )}
    </div>
  );
}

function Remove({ question }: { readonly question: Question }) {
  const { t } = useTranslation('questions');
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const removal = useMutation({
    mutationFn: () =>
      read(
        api.DELETE('/interviews/question-banks/{bankId}/questions/{questionId}', {
          params: { path: { bankId: question.bankId, questionId: question.id } },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: bankKey(question.bankId) }),
  });
  return (
    <>
      <Button look="icon" aria-label={t('deleteIt', { text: question.questionText })} onPress={() => setAsked(true)}>
        <Trash2 size={16} aria-hidden />
      </Button>
      {isAsked && (
        <Confirm
          title={t('deleteQuestion')}
          action={t('delete')}
          onConfirm={removal.mutate}
          onClose={() => setAsked(false)}
          isRunning={removal.isPending}
          error={removal.error}
        >
          {t('deleteWhy')}
        </Confirm>
      )}
    </>
  );
}

function Deletion({ bank, onClose }: { readonly bank: Bank; readonly onClose: () => void }) {
  const { t } = useTranslation('questions');
  const client = useQueryClient();
  const navigate = useNavigate();
  const deletion = useMutation({
    mutationFn: () => read(api.DELETE('/interviews/question-banks/{bankId}', { params: { path: { bankId: bank.id } } })),
    onSuccess: async () => {
      await navigate('/questions');
      await client.invalidateQueries({ queryKey: banksKey });
    },
  });
  return (
    <Confirm
      title={t('deleteBank')}
      action={t('delete')}
      onConfirm={deletion.mutate}
      onClose={onClose}
      isRunning={deletion.isPending}
      error={deletion.error}
    >
      {t('deleteBankWhy')}
    </Confirm>
  );
}
