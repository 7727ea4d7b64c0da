import { Lock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsStaff, useSession } from '../access/session';
import { Badge } from '../design/Badge';
import { Button, LinkButton } from '../design/Button';
import { Card } from '../design/Card';
import { Empty, Failure, Notice, Waiting } from '../design/Notice';
import { tell } from '../design/Toasts';
import type { Interview } from '../interviews/interview';
import { useNow } from '../time/clock';
import { useFormats } from '../time/format';
import { Dismissal } from './Dismissal';
import styles from './Feedback.module.css';
import { useScorecards } from './reads';
import { ScorecardForm } from './ScorecardForm';
import { ScorecardView } from './ScorecardView';
import type { Scorecard } from './scorecard';

const ended: readonly Interview['status'][] = ['cancelled', 'noShow'];

/** The scorecards of an interview, the reader's own first: to read, and where it is theirs to do, to write. */
export function Scorecards({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation('feedback');
  const written = useFormats();
  const now = useNow();
  const { subject } = useSession();
  const scorecards = useScorecards(interview.id);
  const asked = interview.interviewers.flatMap(({ id, name, seat }) => (typeof id === 'string' ? [{ id, name, seat }] : []));
  const own = scorecards.data?.items.find((scorecard) => scorecard.interviewerId === subject);
  const isBlind = scorecards.data?.blind === true;

  if (ended.includes(interview.status)) {
    return <Empty title={t('noneWanted')} />;
  }
  if (Date.parse(interview.scheduledAt) > now) {
    return (
      <Empty title={t('notYet')}>
        <p>{t('notYetWhy', { time: written.exact(interview.scheduledAt) })}</p>
      </Empty>
    );
  }
  if (scorecards.data === undefined) {
    return scorecards.error === null ? <Waiting lines={6} /> : <Failure error={scorecards.error} />;
  }
  if (asked.length === 0) {
    return <Empty title={t('nobodyAsked')} />;
  }
  return (
    <div className={styles.cards}>
      {!isBlind && asked.length > 1 && (
        <div>
          <LinkButton to={`/interviews/${interview.id}/debrief`}>{t('debrief.open')}</LinkButton>
        </div>
      )}
      {isBlind && asked.length > 1 && <Notice tone="info">{own?.status === 'submitted' ? t('blindUntilDecided') : t('blind')}</Notice>}
      {[...asked]
        .sort((a, b) => Number(b.id === subject) - Number(a.id === subject))
        .map((interviewer) => (
          <One
            key={interviewer.id}
            interview={interview}
            interviewer={interviewer}
            scorecard={scorecards.data.items.find((scorecard) => scorecard.interviewerId === interviewer.id)}
            isWithheld={isBlind && interviewer.id !== subject}
            isOwnIn={own?.status === 'submitted'}
          />
        ))}
    </div>
  );
}

type Properties = {
  readonly interview: Interview;
  readonly interviewer: { readonly id: string; readonly name: string; readonly seat: Interview['interviewers'][number]['seat'] };
  readonly scorecard: Scorecard | undefined;
  /** It is not shown to whoever is blind. */
  readonly isWithheld: boolean;
  /** They have, and wait for a decision. */
  readonly isOwnIn: boolean;
};

function One({ interview, interviewer, scorecard, isWithheld, isOwnIn }: Properties) {
  const { t } = useTranslation('feedback');
  const { subject } = useSession();
  const isStaff = useIsStaff();
  const isOwn = interviewer.id === subject;
  const [isWriting, setWriting] = useState(false);
  const [isDismissing, setDismissing] = useState(false);
  const isOwed = interview.feedback.outstanding.includes(interviewer.id);
  const isFinished = scorecard !== undefined && scorecard.status !== 'draft';
  const isForm = (isOwn && !isFinished) || isWriting;
  const mayWrite = isFinished ? scorecard.status === 'submitted' && (isOwn || isStaff) : isStaff && !isOwn && !isWithheld;

  return (
    <Card
      title={isOwn ? t('yours') : interviewer.name}
      aside={
        <span className={styles.aside}>
          {interviewer.seat !== 'interviewer' && <Badge>{t(`seat.${interviewer.seat}`)}</Badge>}
          <StateBadge scorecard={scorecard} isOwed={isOwed} isWithheld={isWithheld} isLate={Boolean(interview.feedback.escalation)} />
          {mayWrite && !isForm && <Button onPress={() => setWriting(true)}>{isFinished ? t('edit') : t('writeFor')}</Button>}
          {isStaff && isOwed && !isWithheld && <Button onPress={() => setDismissing(true)}>{t('dismiss')}</Button>}
        </span>
      }
    >
      {isForm ? (
        <ScorecardForm interview={interview} interviewerId={interviewer.id} existing={scorecard} onDone={() => setWriting(false)} />
      ) : (
        <Shown interview={interview} scorecard={scorecard} isWithheld={isWithheld} isOwnIn={isOwnIn} isOwed={isOwed} />
      )}
      {isDismissing && (
        <Dismissal
          interview={interview}
          interviewer={interviewer}
          onClose={() => setDismissing(false)}
          onDone={() => tell(t('dismissedNow', { name: interviewer.name }))}
        />
      )}
    </Card>
  );
}

type ShownProperties = Omit<Properties, 'interviewer'> & { readonly isOwed: boolean };

function Shown({ interview, scorecard, isWithheld, isOwnIn, isOwed }: ShownProperties) {
  const { t } = useTranslation('feedback');
  if (scorecard?.status === 'dismissed') {
    return <p className={styles.soft}>{t('dismissedWhy')}</p>;
  }
  if (isWithheld) {
    return (
      <p className={styles.withheld}>
        <Lock size={16} aria-hidden />
        {isOwnIn ? t('withheldLonger') : t('withheld')}
      </p>
    );
  }
  if (scorecard === undefined) {
    return <p className={styles.soft}>{isOwed ? t('owedStill') : t('nothingWritten')}</p>;
  }
  return <ScorecardView scorecard={scorecard} rubric={interview.rubric} />;
}

type State = Pick<Properties, 'scorecard' | 'isWithheld'> & { readonly isOwed: boolean; readonly isLate: boolean };

function StateBadge({ scorecard, isOwed, isWithheld, isLate }: State) {
  const { t } = useTranslation('feedback');
  if (isOwed) {
    return isLate ? <Badge tone="bad">{t('overdue')}</Badge> : <Badge tone="warn">{t('owed')}</Badge>;
  }
  if (scorecard?.status === 'dismissed') {
    return <Badge>{t('dismissed')}</Badge>;
  }
  return scorecard?.status === 'submitted' || isWithheld ? <Badge tone="good">{t('in')}</Badge> : null;
}
