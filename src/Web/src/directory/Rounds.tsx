import { useInfiniteQuery } from '@tanstack/react-query';
import { MoreVertical, Star } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, read } from '../api/api';
import { byCursor } from '../api/pages';
import { Badge } from '../design/Badge';
import { Button } from '../design/Button';
import { Card } from '../design/Card';
import { Menu } from '../design/Menu';
import { Failure, Waiting } from '../design/Notice';
import type { ActionName } from '../interviews/actions/ActionDialog';
import { actionsOf } from '../interviews/actions/actionsOf';
import { type Interview, isOver } from '../interviews/interview';
import { interviewsKey } from '../interviews/reads';
import { StatusBadge } from '../interviews/StatusBadge';
import { useFormats } from '../time/format';
import styles from './Directory.module.css';
import { useJobTitle } from './reads';

const ActionDialog = lazy(() => import('../interviews/actions/ActionDialog').then((module) => ({ default: module.ActionDialog })));

/** The interviews of a candidate in the order of their rounds: what is to come, and what was. */
export function Rounds({
  candidateId,
  onNextRound,
}: {
  readonly candidateId: string;
  readonly onNextRound: (interviewId: string) => void;
}) {
  const { t } = useTranslation('directory');
  const [action, setAction] = useState<{ readonly id: string; readonly name: ActionName }>();
  const list = useInfiniteQuery({
    queryKey: [...interviewsKey, 'candidate', candidateId],
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/candidates/{id}/interviews', {
          params: { path: { id: candidateId }, query: { limit: 100, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    ...byCursor,
  });
  const upcoming = (list.data?.pages.flatMap((page) => page.upcoming) ?? []) as Interview[];
  const past = (list.data?.pages.flatMap((page) => page.past) ?? []) as Interview[];
  const row = (interview: Interview) => (
    <Round key={interview.id} interview={interview} onNextRound={onNextRound} onAction={(name) => setAction({ id: interview.id, name })} />
  );
  return (
    <div className={styles.stack}>
      <Failure error={list.error} />
      <Card title={t('upcoming')}>
        {list.isPending ? <Waiting lines={2} /> : upcoming.length === 0 ? <p className={styles.soft}>{t('noUpcoming')}</p> : null}
        <ol className={styles.rounds}>{upcoming.map(row)}</ol>
      </Card>
      <Card title={t('past')}>
        {list.isPending ? <Waiting lines={2} /> : past.length === 0 ? <p className={styles.soft}>{t('noPast')}</p> : null}
        <ol className={styles.rounds}>{past.map(row)}</ol>
        {list.hasNextPage && (
          <Button onPress={() => void list.fetchNextPage()} isDisabled={list.isFetchingNextPage}>
            {t('more', { ns: 'app' })}
          </Button>
        )}
      </Card>
      <Suspense>
        {action !== undefined && <ActionDialog id={action.id} action={action.name} onClose={() => setAction(undefined)} />}
      </Suspense>
    </div>
  );
}

function Round({
  interview,
  onNextRound,
  onAction,
}: {
  readonly interview: Interview;
  readonly onNextRound: (interviewId: string) => void;
  readonly onAction: (name: ActionName) => void;
}) {
  const { t } = useTranslation('directory');
  const { t: ti } = useTranslation('interviews');
  const written = useFormats();
  const jobTitle = useJobTitle();
  const actions = actionsOf(interview).filter((action) => action !== 'nextRound');
  const name = `${t('roundIs', { round: interview.round })}, ${ti(`type.${interview.type}`)}`;
  return (
    <li className={styles.round}>
      <span className={styles.number} title={t('roundIs', { round: interview.round })}>
        {interview.round}
      </span>
      <div className={styles.roundMain}>
        <div className={styles.line}>
          <Link to={`/interviews/${interview.id}`} className={styles.name}>
            {name}
          </Link>
          <StatusBadge status={interview.status} />
          {interview.decision && <Badge tone="violet">{ti(`decision.${interview.decision}`)}</Badge>}
        </div>
        <p>
          {written.exact(interview.scheduledAt)} · {written.minutes(interview.durationMinutes)}
        </p>
        <p className={styles.soft}>
          {[jobTitle(interview.jobId), interview.interviewers.map((interviewer) => interviewer.name).join(', ')]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <Ratings interview={interview} />
      </div>
      <div className={styles.line}>
        {isOver(interview) && (
          <Button onPress={() => onNextRound(interview.id)} aria-label={t('nextRoundAfter', { name })}>
            {t('nextRound')}
          </Button>
        )}
        {actions.length > 0 && (
          <Menu
            label={ti('actions')}
            trigger={
              <Button look="icon" aria-label={ti('actionsFor', { name })}>
                <MoreVertical size={18} aria-hidden />
              </Button>
            }
            actions={actions.map((action) => ({ id: action, name: ti(`action.${action}`), onAction: () => onAction(action) }))}
          />
        )}
      </div>
    </li>
  );
}

/** What the interviewer rated it, what score there is, and how the candidate found it. */
function Ratings({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation('directory');
  const { completion, candidateRating, evaluation, feedback } = interview;
  const owed = feedback.outstanding?.length ?? 0;
  const said = [
    completion?.performanceRating ? t('rated', { rating: completion.performanceRating }) : undefined,
    completion?.score !== null && completion?.score !== undefined ? t('score', { score: completion.score }) : undefined,
    evaluation?.score !== null && evaluation?.score !== undefined ? t('result', { score: evaluation.score }) : undefined,
    candidateRating ? t('ratedByCandidate', { rating: candidateRating.rating }) : undefined,
    isOver(interview) ? t('scorecards', { submitted: feedback.submitted, all: feedback.submitted + owed }) : undefined,
  ].filter((text) => text !== undefined);
  return said.length === 0 ? null : (
    <p className={styles.ratings}>
      <Star size={14} aria-hidden />
      {said.join(' · ')}
    </p>
  );
}
