import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/api';
import { Select } from '../design/Select';
import { EntryField } from '../directory/EntryField';
import { type Draft, roundsOf } from './draft';
import styles from './Scheduling.module.css';

/** Who is interviewed, for which job, and in which of its rounds. The plan of the job fills the rest. */
export function Who({
  draft,
  job,
  onCandidate,
  onJob,
  onRound,
}: {
  readonly draft: Draft;
  readonly job: Schema<'Job'> | undefined;
  readonly onCandidate: (id: string | undefined) => void;
  readonly onJob: (id: string | undefined) => void;
  readonly onRound: (round: number) => void;
}) {
  const { t } = useTranslation('scheduling');
  const { t: ti } = useTranslation('interviews');
  const rounds = roundsOf(job);
  const known = rounds.some(({ round }) => round === draft.round);
  const options = [
    ...rounds.map(({ round, type }) => ({
      id: String(round),
      name: type ? `${t('roundIs', { round })} · ${ti(`type.${type}`)}` : t('roundIs', { round }),
    })),
    ...(known ? [] : [{ id: String(draft.round), name: t('roundIs', { round: draft.round }) }]),
  ];
  return (
    <div className={styles.row}>
      <EntryField kind="candidates" label={t('candidate')} id={draft.candidateId} onChange={onCandidate} isRequired />
      <EntryField kind="jobs" label={t('job')} id={draft.jobId} onChange={onJob} />
      <Select label={t('round')} options={options} value={String(draft.round)} onChange={(round) => onRound(Number(round))} />
    </div>
  );
}
