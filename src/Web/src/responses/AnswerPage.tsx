import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, read, type Schema } from '../api/api';
import { newKey } from '../api/keys';
import { Badge } from '../design/Badge';
import { Button } from '../design/Button';
import { Confirm } from '../design/Confirm';
import { Failure, Notice, Waiting } from '../design/Notice';
import { Page } from '../design/Page';
import { now } from '../time/clock';
import { useFormats } from '../time/format';
import { bodyOf, draftOf, forget, isWritten, other } from './draft';
import { QuestionForm } from './QuestionForm';
import styles from './Responses.module.css';
import { type Question, responsesKey, useResponses } from './reads';

type Responses = Schema<'Responses'>;

/** A candidate answers what their interview asks, question by question, and submits all of it in the end. */
export default function AnswerPage() {
  const { t } = useTranslation('responses');
  const { id = '' } = useParams();
  const responses = useResponses(id);
  return (
    <Page title={t('title')} sub={<Link to={`/my/interviews/${id}`}>{t('back')}</Link>}>
      <Failure error={responses.error} />
      {responses.isPending && <Waiting lines={6} />}
      {responses.data && <Asked id={id} seen={responses.data} />}
    </Page>
  );
}

function Asked({ id, seen }: { readonly id: string; readonly seen: Responses }) {
  const { t } = useTranslation('responses');
  const written = useFormats();
  const [place, setPlace] = useState(0);
  if (seen.submittedAt != null) {
    return <Notice tone="good">{t('submitted', { moment: written.exact(seen.submittedAt) })}</Notice>;
  }
  const question = seen.questions[place] ?? null;
  return (
    <div className={styles.column}>
      <p className={styles.soft}>{t('aboutMachines')}</p>
      {seen.questions.length > 0 && (
        <nav className={styles.row} aria-label={t('questions')}>
          {seen.questions.map((one, index) => (
            <Button key={one.questionId} look={index === place ? 'primary' : 'plain'} onPress={() => setPlace(index)}>
              {index + 1}
              {one.responseId != null && <Badge tone="good">{t('answered')}</Badge>}
            </Button>
          ))}
          <Button look={question === null ? 'primary' : 'plain'} onPress={() => setPlace(seen.questions.length)}>
            {t('otherQuestion')}
          </Button>
        </nav>
      )}
      <QuestionForm
        key={question?.questionId ?? other}
        interviewId={id}
        question={question}
        answer={seen.items.find((item) => item.id === question?.responseId)}
        onSent={() => setPlace(Math.min(place + 1, seen.questions.length))}
      />
      <Beside items={seen.items.filter(({ questionId }) => questionId == null)} />
      <SubmitAll id={id} questions={seen.questions} />
    </div>
  );
}

/** What was answered beside the questions of the interview. */
function Beside({ items }: { readonly items: Responses['items'] }) {
  const { t } = useTranslation('responses');
  return (
    items.length > 0 && (
      <ul className={styles.list} aria-label={t('answersBeside')}>
        {items.map((item) => (
          <li key={item.id}>
            <strong>{item.questionText}</strong>
            <p className={styles.text}>{item.response ?? item.code?.source}</p>
          </li>
        ))}
      </ul>
    )
  );
}

const isReady = (id: string, question: string): boolean => {
  const draft = draftOf(id, question);
  return isWritten(draft) && (question !== other || draft.question.trim() !== '');
};

/** Sends what is written and not sent, and closes the answers. */
function SubmitAll({ id, questions }: { readonly id: string; readonly questions: readonly Question[] }) {
  const { t } = useTranslation('responses');
  const client = useQueryClient();
  const [key, setKey] = useState<string | null>(null);
  const submitting = useMutation({
    mutationFn: async () => {
      const open = [...questions.map(({ questionId }) => questionId), other].filter((question) => isReady(id, question));
      await read(
        api.POST('/interviews/{id}/responses/submit-all', {
          params: { path: { id }, header: { 'Idempotency-Key': key ?? newKey() } },
          body: { responses: open.map((question) => bodyOf(question, draftOf(id, question), now())) },
        }),
      );
      for (const question of open) {
        forget(id, question);
      }
    },
    onSuccess: async () => {
      setKey(null);
      await client.invalidateQueries({ queryKey: responsesKey(id) });
    },
  });
  const missing = questions.filter(({ questionId, responseId }) => responseId == null && !isWritten(draftOf(id, questionId))).length;
  return (
    <div className={styles.row}>
      <Button onPress={() => setKey(newKey())}>{t('submitAll')}</Button>
      {key !== null && (
        <Confirm
          title={t('submitAll')}
          action={t('submitNow')}
          onConfirm={() => submitting.mutate()}
          onClose={() => setKey(null)}
          isRunning={submitting.isPending}
          error={submitting.error}
        >
          <p>{t('submitWhat')}</p>
          {missing > 0 && <Notice tone="warn">{t('missing', { count: missing })}</Notice>}
        </Confirm>
      )}
    </div>
  );
}
