import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read, type Schema } from '../api/api';
import { Button } from '../design/Button';
import { Checkbox } from '../design/Checkbox';
import { Dialog, DialogActions } from '../design/Dialog';
import { Failure, Notice } from '../design/Notice';
import { TextField } from '../design/TextField';
import { listOf } from './lists';
import { ProposalNotices } from './ProposalNotices';
import styles from './Questions.module.css';
import { type Asked, isWriting, proposalKey, useProposal } from './reads';

type Properties = {
  readonly interviewId: string;
  readonly onTake: (questions: readonly Schema<'QuestionToAsk'>[]) => void;
  readonly onClose: () => void;
};

/** Questions that suit the job and, if wanted, the résumé: written by a model where there is one, or drawn from the banks. Nothing is asked before somebody takes it. */
export function ProposeDialog({ interviewId, onTake, onClose }: Properties) {
  const { t } = useTranslation('questions');
  const client = useQueryClient();
  const [focus, setFocus] = useState('');
  const [useResume, setUseResume] = useState(false);
  const [taken, setTaken] = useState<readonly string[]>([]);
  const propose = useMutation({
    mutationFn: (evaluator: 'embedded' | null) =>
      read(
        api.POST('/interviews/{id}/questions/generate', {
          params: { path: { id: interviewId } },
          body: { useResume, focusAreas: listOf(focus, ','), evaluator },
        }),
      ),
    onSuccess: (answer) => {
      setTaken([]);
      if ('proposalId' in answer) {
        client.setQueryData(proposalKey(interviewId, answer.proposalId), answer);
      }
    },
  });
  const drawn = propose.data !== undefined && !('proposalId' in propose.data) ? propose.data : undefined;
  const asked = propose.data !== undefined && 'proposalId' in propose.data ? propose.data : undefined;
  const reading = useProposal(interviewId, asked?.proposalId);
  const proposal = asked === undefined ? undefined : (reading.data ?? asked);
  const proposed = (drawn ?? proposal)?.questions ?? [];
  const resume = (drawn ?? proposal)?.resume?.state;
  return (
    <Dialog title={t('propose')} onClose={onClose} isWide>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          propose.mutate(null);
        }}
      >
        <TextField label={t('focus')} hint={t('tagsHint')} value={focus} onChange={setFocus} maxLength={500} />
        <Checkbox isSelected={useResume} onChange={setUseResume}>
          {t('useResume')}
        </Checkbox>
        <Failure error={propose.error ?? reading.error} />
        {resume !== undefined && resume !== 'read' && <Notice tone="warn">{t(`resume.${resume}`)}</Notice>}
        {proposal !== undefined && <ProposalNotices proposal={proposal} />}
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
          {proposal !== undefined && (
            <Button isDisabled={propose.isPending} onPress={() => propose.mutate('embedded')}>
              {t('fromBanks')}
            </Button>
          )}
          <Button type="submit" look={proposed.length === 0 ? 'primary' : 'plain'} isDisabled={propose.isPending || isWriting(proposal)}>
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

/** A question of a bank by its id; any other one as a whole. */
function toAsk({ number: _, ...question }: Asked): Schema<'QuestionToAsk'> {
  return question.bankId == null ? question : { bankId: question.bankId, questionId: question.questionId };
}
