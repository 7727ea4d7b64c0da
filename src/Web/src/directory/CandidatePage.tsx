import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Entity } from '../api/api';
import { Button } from '../design/Button';
import { Failure, Waiting } from '../design/Notice';
import { Page } from '../design/Page';
import { type Given, ScheduleDialog } from '../scheduling/ScheduleDialog';
import { CandidateCard } from './CandidateCard';
import styles from './Directory.module.css';
import { type Entries, nameOf } from './entries';
import { Rounds } from './Rounds';
import { useEntry } from './reads';

/** A candidate: who they are, where they stand, and their rounds. */
export default function CandidatePage() {
  const { t } = useTranslation('directory');
  const { id = '' } = useParams();
  const candidate = useEntry('candidates', id);
  if (candidate.data === undefined) {
    return <Page title={t('candidate')}>{candidate.error === null ? <Waiting /> : <Failure error={candidate.error} />}</Page>;
  }
  return <Candidate key={id} id={id} seen={candidate.data} />;
}

function Candidate({ id, seen }: { readonly id: string; readonly seen: Entity<Entries['candidates']> }) {
  const { t } = useTranslation('directory');
  const [given, setGiven] = useState<Given>();
  return (
    <Page
      title={nameOf({ ...seen.value, id })}
      sub={seen.value.email ?? undefined}
      actions={
        <>
          <Button onPress={() => setGiven({ candidateId: id, way: 'link' })}>{t('sendLink')}</Button>
          <Button look="primary" onPress={() => setGiven({ candidateId: id })}>
            {t('scheduleInterview')}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <Rounds candidateId={id} onNextRound={(interviewId) => setGiven({ candidateId: id, previousInterviewId: interviewId })} />
        <CandidateCard id={id} seen={seen} />
      </div>
      {given !== undefined && <ScheduleDialog given={given} onClose={() => setGiven(undefined)} />}
    </Page>
  );
}
