import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../api/api';
import { newKey } from '../api/keys';
import { Button } from '../design/Button';
import { Card } from '../design/Card';
import { Disclosure } from '../design/Disclosure';
import { Failure } from '../design/Notice';
import { TextField } from '../design/TextField';
import { tell } from '../design/Toasts';
import { now } from '../time/clock';
import { bodyOf, forget, isWritten, noDraft, other, useDraft } from './draft';
import { Remaining } from './Remaining';
import styles from './Responses.module.css';
import { type Question, type Response, responsesKey } from './reads';

type Properties = {
  readonly interviewId: string;
  /** `null` for one that the interview does not say. */
  readonly question: Question | null;
  /** What was answered before. */
  readonly answer: Response | undefined;
  readonly onSent: () => void;
};

/** One question, and the answer to it: what is written stays in this window until it is sent. */
export function QuestionForm({ interviewId, question, answer, onSent }: Properties) {
  const { t } = useTranslation('responses');
  const client = useQueryClient();
  const id = question?.questionId ?? other;
  const [draft, change] = useDraft(interviewId, id);
  const [key, setKey] = useState(newKey);
  const begun = draft.begunAt ?? now();
  const sending = useMutation({
    mutationFn: () => {
      const body = bodyOf(id, draft, now());
      return answer === undefined
        ? read(api.POST('/interviews/{id}/responses', { params: { path: { id: interviewId }, header: { 'Idempotency-Key': key } }, body }))
        : read(api.PUT('/interviews/{id}/responses/{responseId}', { params: { path: { id: interviewId, responseId: answer.id } }, body }));
    },
    onSuccess: async () => {
      change(noDraft);
      forget(interviewId, id);
      setKey(newKey());
      tell(t('sent'));
      await client.invalidateQueries({ queryKey: responsesKey(interviewId) });
      onSent();
    },
  });
  return (
    <Card
      title={question?.questionText ?? t('otherQuestion')}
      aside={<Remaining minutes={question?.timeLimitMinutes ?? null} begunAt={draft.begunAt} />}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          sending.mutate();
        }}
      >
        {question === null && (
          <TextField
            label={t('questionText')}
            value={draft.question}
            onChange={(text) => change({ question: text })}
            maxLength={2_000}
            isRequired
          />
        )}
        {answer !== undefined && (
          <div>
            <p className={styles.soft}>{t('sentBefore')}</p>
            <p className={styles.text}>{answer.response ?? answer.code?.source}</p>
          </div>
        )}
        <TextField
          label={t('answer')}
          value={draft.response}
          onChange={(response) => change({ response, begunAt: begun })}
          maxLength={20_000}
          rows={8}
        />
        <Disclosure title={t('code')}>
          <TextField label={t('language')} value={draft.language} onChange={(language) => change({ language })} maxLength={50} />
          <TextField
            label={t('source')}
            value={draft.source}
            onChange={(source) => change({ source, begunAt: begun })}
            maxLength={50_000}
            rows={10}
          />
        </Disclosure>
        <p className={styles.soft}>{t('draftStays')}</p>
        <Failure error={sending.error} />
        <div className={styles.row}>
          <Button
            type="submit"
            look="primary"
            isDisabled={!isWritten(draft) || (question === null && draft.question.trim() === '') || sending.isPending}
          >
            {t(answer === undefined ? 'send' : 'sendAgain')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
