import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../api/api';
import { Button } from '../design/Button';
import { Card } from '../design/Card';
import { Failure } from '../design/Notice';
import { TextField } from '../design/TextField';
import { now } from '../time/clock';
import styles from './Practice.module.css';
import type { PracticeQuestion } from './reads';
import { type Heard, Spoken } from './Spoken';
import { TimeLeft } from './TimeLeft';
import { useStep } from './useStep';

type Properties = { readonly id: string; readonly question: PracticeQuestion; readonly takesRecordings: boolean };

/** The question that waits for its answer. */
export function OpenQuestion({ id, question, takesRecordings }: Properties) {
  const { t } = useTranslation('practice');
  const [response, setResponse] = useState('');
  const [heard, setHeard] = useState<Heard>();
  const [since] = useState(now);
  const path = { params: { path: { id } } };
  const answer = useStep(id, () =>
    read(
      api.POST('/interviews/ai-mock/{id}/response', {
        ...path,
        body: {
          number: question.number,
          response: response.trim(),
          responseTime: Math.min(86_400, Math.round((now() - since) / 1000)),
          ...(heard === undefined ? {} : { transcript: heard.transcript }),
        },
      }),
    ),
  );
  const hint = useStep(id, () => read(api.POST('/interviews/ai-mock/{id}/hint', { ...path, body: { number: question.number } })));
  const end = useStep(id, () => read(api.POST('/interviews/ai-mock/{id}/complete', path)));
  const isBusy = answer.isRunning || end.isRunning;
  return (
    <Card
      title={question.followUpOf == null ? t('question', { number: question.number }) : t('followUp')}
      aside={question.dueAt != null && <TimeLeft id={id} until={question.dueAt} />}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          answer.run(undefined);
        }}
      >
        <p className={styles.text}>{question.questionText}</p>
        {question.hints !== null && question.hints.length > 0 && (
          <ul className={styles.hints} aria-label={t('hints')}>
            {question.hints.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
        {takesRecordings && (
          <Spoken
            onHeard={(said) => {
              setHeard(said);
              setResponse(said.text);
            }}
          />
        )}
        <TextField label={t('answer')} value={response} onChange={setResponse} maxLength={10_000} rows={7} />
        <Failure error={answer.error ?? hint.error ?? end.error} />
        <div className={styles.choices}>
          <Button type="submit" look="primary" isDisabled={response.trim() === '' || isBusy}>
            {t('send')}
          </Button>
          {question.hintsLeft > 0 && (
            <Button onPress={() => hint.run(undefined)} isDisabled={hint.isRunning}>
              {t('hint')}
            </Button>
          )}
          <Button look="quiet" onPress={() => end.run(undefined)} isDisabled={isBusy}>
            {t('end')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
