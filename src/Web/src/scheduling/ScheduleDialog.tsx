import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity, Schema } from '../api/api';
import { Dialog } from '../design/Dialog';
import { Failure, Waiting } from '../design/Notice';
import { Tabs } from '../design/Tabs';
import { tell } from '../design/Toasts';
import { nameOf } from '../directory/entries';
import { useEntry } from '../directory/reads';
import { candidateOf, type Interview } from '../interviews/interview';
import { useInterview } from '../interviews/reads';
import { useFormats } from '../time/format';
import { type Draft, newDraft, nextRoundOf, withPlan } from './draft';
import { FindTime } from './FindTime';
import { LetChoose } from './LetChoose';
import { Loop } from './Loop';
import { PickTime } from './PickTime';
import { Recurring } from './Recurring';
import styles from './Scheduling.module.css';
import { Who } from './Who';

/** What is known already when the dialog opens, such as the candidate whose next round it is. */
export type Given = {
  readonly candidateId?: string;
  readonly jobId?: string;
  readonly previousInterviewId?: string;
  readonly start?: string;
  readonly interviewerId?: string;
  /** How to find a time; picking one when it is left out. */
  readonly way?: WayName;
};

/** What each way to arrange an interview is given. */
export type Way = {
  readonly draft: Draft;
  readonly onDraft: (changes: Partial<Draft>) => void;
  readonly job: Schema<'Job'> | undefined;
  /** The interview whose next round it is, as it was seen. */
  readonly previous: Entity<Interview> | undefined;
  readonly candidate: { readonly name: string; readonly timeZone: string | undefined };
  /** A time that somebody has in mind. */
  readonly suggested: string | undefined;
  readonly onBooked: (interview: Interview) => void;
  readonly onClose: () => void;
};

const ways = { pick: PickTime, find: FindTime, loop: Loop, recurring: Recurring, link: LetChoose } as const;

type WayName = keyof typeof ways;

/** Arranges an interview: at a time that is picked, found, repeated, or chosen by the candidate. */
export function ScheduleDialog({ given, onClose }: { readonly given: Given; readonly onClose: () => void }) {
  const { t } = useTranslation('scheduling');
  return (
    <Dialog title={given.previousInterviewId === undefined ? t('title') : t('nextRound')} onClose={onClose} isWide>
      {given.previousInterviewId === undefined ? (
        <Arrange start={newDraft(given)} given={given} onClose={onClose} />
      ) : (
        <ArrangeNext id={given.previousInterviewId} given={given} onClose={onClose} />
      )}
    </Dialog>
  );
}

/** Reads the round before first. */
function ArrangeNext({ id, given, onClose }: { readonly id: string; readonly given: Given; readonly onClose: () => void }) {
  const previous = useInterview(id);
  if (previous.data === undefined) {
    return previous.error === null ? <Waiting /> : <Failure error={previous.error} />;
  }
  return <Arrange start={nextRoundOf(previous.data.value)} previous={previous.data} given={given} onClose={onClose} />;
}

function Arrange({
  start,
  previous,
  given,
  onClose,
}: {
  readonly start: Draft;
  readonly previous?: Entity<Interview>;
  readonly given: Given;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('scheduling');
  const written = useFormats();
  const [draft, setDraft] = useState(start);
  const [planned, setPlanned] = useState<string>();
  const [way, setWay] = useState<WayName>(given.way ?? 'pick');
  const candidate = useEntry('candidates', draft.candidateId);
  const job = useEntry('jobs', draft.jobId);
  const Chosen = ways[way];

  // The plan fills the draft once for each choice of a job and a round; what is changed afterwards stays.
  const choice = `${draft.jobId} ${draft.round}`;
  if (job.data !== undefined && planned !== choice) {
    setPlanned(choice);
    setDraft(withPlan(draft, job.data.value));
  }

  const change = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }));
  const offered = (['pick', 'find', ...(previous === undefined ? (['loop', 'recurring', 'link'] as const) : [])] as const).map((id) => ({
    id,
    name: t(`way.${id}`),
  }));
  return (
    <div className={styles.arrange}>
      {previous === undefined ? (
        <Who
          draft={draft}
          job={job.data?.value}
          onCandidate={(candidateId) => change({ candidateId })}
          onJob={(jobId) => change({ jobId })}
          onRound={(round) => change({ round })}
        />
      ) : (
        <p className={styles.soft}>
          {t('nextRoundOf', {
            round: draft.round,
            name: candidateOf(previous.value),
            job: job.data === undefined ? '' : nameOf(job.data.value),
          })}
        </p>
      )}
      <Tabs label={t('ways')} tabs={offered} value={way} onChange={setWay}>
        <Chosen
          draft={draft}
          onDraft={change}
          job={job.data?.value}
          previous={previous}
          candidate={{
            name: candidate.data === undefined ? (draft.candidateId ?? t('candidate')) : nameOf(candidate.data.value),
            timeZone: candidate.data?.value.timeZone ?? undefined,
          }}
          suggested={given.start}
          onBooked={(interview) => {
            tell(t('booked', { name: candidateOf(interview), moment: written.exact(interview.scheduledAt) }));
            onClose();
          }}
          onClose={onClose}
        />
      </Tabs>
    </div>
  );
}
