import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, readEntity, type Schema } from '../api/api';
import { Problem } from '../api/problem';
import { Badge } from '../design/Badge';
import { Button } from '../design/Button';
import { Disclosure } from '../design/Disclosure';
import { Empty, Failure, Notice, Waiting } from '../design/Notice';
import type { Interview } from '../interviews/interview';
import { ChooseQuestions } from './ChooseQuestions';
import { ProposeDialog } from './ProposeDialog';
import styles from './Questions.module.css';
import { type Asked, askedKey, type Question, useAsked } from './reads';

const open: readonly Interview['status'][] = ['scheduled', 'prepared', 'inProgress'];

/** What an interview asks: chosen from banks, in an order, and with all that helps to judge an answer. */
export function AskedQuestions({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation('questions');
  const client = useQueryClient();
  const asked = useAsked(interview.id);
  const [isChoosing, setChoosing] = useState(false);
  const [isProposing, setProposing] = useState(false);
  const set = useMutation({
    mutationFn: (questions: readonly Schema<'QuestionToAsk'>[]) =>
      readEntity(
        api.PUT('/interviews/{id}/questions', {
          params: { path: { id: interview.id }, header: asked.data?.etag ? { 'If-Match': asked.data.etag } : {} },
          body: { questions: [...questions] },
        }),
      ),
    onSuccess: (now) => client.setQueryData(askedKey(interview.id), now),
    onError: (failure) => {
      if (failure instanceof Problem && failure.isStale) {
        void client.invalidateQueries({ queryKey: askedKey(interview.id) });
      }
    },
  });
  if (asked.data === undefined) {
    return asked.error === null ? <Waiting lines={6} /> : <Failure error={asked.error} />;
  }
  const questions = asked.data.value.questions;
  const mayChange = open.includes(interview.status);
  const put = (next: readonly Asked[]) => set.mutate(next.map(({ questionId }) => ({ questionId })));
  const add = (chosen: readonly Question[]) => {
    setChoosing(false);
    const fresh = chosen.filter(({ id }) => questions.every(({ questionId }) => questionId !== id));
    set.mutate([...questions.map(({ questionId }) => ({ questionId })), ...fresh.map(({ id, bankId }) => ({ questionId: id, bankId }))]);
  };
  const addProposed = (chosen: readonly Schema<'QuestionToAsk'>[]) => {
    setProposing(false);
    set.mutate([...questions.map(({ questionId }) => ({ questionId })), ...chosen]);
  };
  const isStale = set.error instanceof Problem && set.error.isStale;
  return (
    <div className={styles.stack}>
      {isStale ? <Notice tone="warn">{t('overtaken')}</Notice> : <Failure error={set.error} />}
      {questions.length === 0 && <Empty title={t('nothingAsked')}>{mayChange && <p>{t('nothingAskedWhy')}</p>}</Empty>}
      <ol className={styles.list} aria-label={t('asked')}>
        {questions.map((question, index) => (
          <li key={question.questionId} className={styles.item}>
            <div className={styles.stack}>
              <p className={styles.text}>
                {question.number}. {question.questionText}
              </p>
              <p className={styles.line}>
                <Badge tone="neutral">{t(`type.${question.type}`)}</Badge>
                {question.difficulty && <Badge tone="neutral">{t(`difficulty.${question.difficulty}`)}</Badge>}
                {question.timeLimitMinutes && <span className={styles.soft}>{t('limit', { count: question.timeLimitMinutes })}</span>}
              </p>
              <Help question={question} />
            </div>
            {mayChange && (
              <div className={styles.line}>
                <Button
                  look="icon"
                  aria-label={t('up', { text: question.questionText })}
                  isDisabled={index === 0 || set.isPending}
                  onPress={() => put(moved(questions, index, -1))}
                >
                  <ArrowUp size={16} aria-hidden />
                </Button>
                <Button
                  look="icon"
                  aria-label={t('down', { text: question.questionText })}
                  isDisabled={index === questions.length - 1 || set.isPending}
                  onPress={() => put(moved(questions, index, 1))}
                >
                  <ArrowDown size={16} aria-hidden />
                </Button>
                <Button
                  look="icon"
                  aria-label={t('leaveOut', { text: question.questionText })}
                  isDisabled={set.isPending}
                  onPress={() => put(questions.filter((other) => other !== question))}
                >
                  <X size={16} aria-hidden />
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
      {mayChange && (
        <div className={styles.line}>
          <Button look="primary" isDisabled={set.isPending} onPress={() => setChoosing(true)}>
            {t('choose')}
          </Button>
          <Button isDisabled={set.isPending} onPress={() => setProposing(true)}>
            {t('propose')}
          </Button>
        </div>
      )}
      {isChoosing && <ChooseQuestions candidateId={interview.candidateId ?? undefined} onTake={add} onClose={() => setChoosing(false)} />}
      {isProposing && <ProposeDialog interviewId={interview.id} onTake={addProposed} onClose={() => setProposing(false)} />}
    </div>
  );
}

/** What helps to ask on and to judge, out of sight until it is wanted. */
function Help({ question }: { readonly question: Asked }) {
  const { t } = useTranslation('questions');
  const lists = [
    { name: t('followUps'), entries: question.followUpQuestions },
    { name: t('hints'), entries: question.hints },
    { name: t('criteria'), entries: Object.entries(question.evaluationCriteria).map(([criterion, weight]) => `${criterion}: ${weight}`) },
  ].filter(({ entries }) => entries.length > 0);
  if (!question.expectedAnswer && lists.length === 0) {
    return null;
  }
  return (
    <Disclosure title={t('help')}>
      {question.expectedAnswer && (
        <p className={styles.answer}>
          <strong>{t('expected')}</strong>: {question.expectedAnswer}
        </p>
      )}
      {lists.map(({ name, entries }) => (
        <div key={name}>
          <strong>{name}</strong>
          <ul>
            {entries.map((entry) => (
              <li key={entry}>{entry}</li>
            ))}
          </ul>
        </div>
      ))}
    </Disclosure>
  );
}

function moved(questions: readonly Asked[], from: number, by: number): readonly Asked[] {
  const next = [...questions];
  const [question] = next.splice(from, 1);
  return question === undefined ? questions : next.toSpliced(from + by, 0, question);
}
