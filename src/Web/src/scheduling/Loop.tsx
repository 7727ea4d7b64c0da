import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../api/api';
import { Problem } from '../api/problem';
import { Button } from '../design/Button';
import { Checkbox } from '../design/Checkbox';
import { DialogActions } from '../design/Dialog';
import { Failure, Notice } from '../design/Notice';
import { NumberField } from '../design/NumberField';
import { tell } from '../design/Toasts';
import { interviewsKey } from '../interviews/reads';
import { useZone } from '../time/zone';
import { roundsOf, seatsOf } from './draft';
import { LoopAgenda } from './LoopAgenda';
import { type LoopPart, LoopParts } from './LoopParts';
import { NothingFits } from './NothingFits';
import type { Way } from './ScheduleDialog';
import styles from './Scheduling.module.css';
import { SpanFields, useSpan } from './Span';
import { useIntention } from './useIntention';

type Wishes = {
  readonly keepOrder: boolean;
  readonly repeatPeople: boolean;
  readonly reasonableHours: boolean;
  readonly assumeFree: boolean;
};

/** Several interviews of one candidate, planned together: by the job's plan, or as they are put together here. */
export function Loop({ draft, job, candidate, onClose }: Way) {
  const { t } = useTranslation('scheduling');
  const zone = useZone();
  const client = useQueryClient();
  const keyFor = useIntention();
  const [span, setSpan] = useSpan(7);
  const [breakMinutes, setBreak] = useState(15);
  const [wishes, setWishes] = useState<Wishes>({ keepOrder: true, repeatPeople: false, reasonableHours: true, assumeFree: false });
  const [own, setOwn] = useState<readonly LoopPart[]>();
  const planned = roundsOf(job).map(
    (round): LoopPart => ({
      key: `round-${round.round}`,
      type: round.type ?? 'technical',
      durationMinutes: round.durationMinutes ?? 60,
      seats: round.seats && round.seats.length > 0 ? round.seats : [{ name: 'lead', anyOf: [] }],
    }),
  );
  const parts =
    own ??
    (planned.length > 0 ? planned : [{ key: 'part-0', type: draft.type, durationMinutes: draft.durationMinutes, seats: draft.seats }]);
  const loop = useMutation({
    mutationFn: ({ wanted, commit }: { readonly wanted: Wishes; readonly commit: boolean }) => {
      const body = {
        candidateId: draft.candidateId ?? '',
        ...(draft.jobId === undefined ? {} : { jobId: draft.jobId }),
        ...span,
        timeZone: zone,
        breakMinutes,
        interviews: parts.map((part) => ({ type: part.type, durationMinutes: part.durationMinutes, seats: seatsOf(part) })),
        constraints: wanted,
        commit,
      };
      const params = commit ? { header: { 'Idempotency-Key': keyFor(body) } } : {};
      return read(api.POST('/interviews/schedule/loops', { params, body }));
    },
    onSuccess: async (choice, { commit }) => {
      if (commit) {
        await client.invalidateQueries({ queryKey: interviewsKey });
        tell(t('loopBooked', { count: choice.interviews.length, name: candidate.name }));
        onClose();
      }
    },
  });
  const isComplete = draft.candidateId !== undefined && parts.length > 0 && parts.every((part) => seatsOf(part).length > 0);
  const change = (next: readonly LoopPart[]) => {
    loop.reset();
    setOwn(next);
  };
  const wish = (name: keyof Wishes, isWanted: boolean) => {
    loop.reset();
    setWishes({ ...wishes, [name]: isWanted });
  };
  const loosenedBy = (constraint: string) =>
    constraint === 'keepOrder' || constraint === 'repeatPeople' || constraint === 'reasonableHours' || constraint === 'assumeFree'
      ? () => {
          const next = { ...wishes, [constraint]: constraint === 'repeatPeople' || constraint === 'assumeFree' };
          setWishes(next);
          loop.mutate({ wanted: next, commit: false });
        }
      : undefined;
  const choice = loop.data;
  return (
    <div className={styles.way}>
      <LoopParts parts={parts} onChange={change} />
      <div>
        <Button
          isDisabled={parts.length >= 8}
          onPress={() =>
            change([
              ...parts,
              { key: `part-${crypto.randomUUID()}`, type: 'technical', durationMinutes: 60, seats: [{ name: 'lead', anyOf: [] }] },
            ])
          }
        >
          <Plus size={16} aria-hidden />
          {t('addInterview')}
        </Button>
      </div>
      <SpanFields
        span={span}
        onChange={(next) => {
          loop.reset();
          setSpan(next);
        }}
      />
      <div className={styles.row}>
        <NumberField
          label={t('breakMinutes')}
          value={breakMinutes}
          minValue={0}
          maxValue={240}
          onChange={(minutes) => {
            loop.reset();
            setBreak(Number.isNaN(minutes) ? 0 : minutes);
          }}
        />
        <div className={styles.checks}>
          {(['keepOrder', 'repeatPeople', 'reasonableHours'] as const).map((name) => (
            <Checkbox key={name} isSelected={wishes[name]} onChange={(isWanted) => wish(name, isWanted)}>
              {t(name)}
            </Checkbox>
          ))}
        </div>
      </div>
      {choice !== undefined && <LoopAgenda choice={choice} />}
      <NothingFits error={loop.error} loosen={loosenedBy} />
      {loop.error instanceof Problem && loop.error.code === 'nothing_fits' ? null : <Failure error={loop.error} />}
      {choice?.best === false && <Notice tone="info">{t('notBest')}</Notice>}
      <DialogActions>
        <Button onPress={onClose}>{t('cancel', { ns: 'app' })}</Button>
        <Button
          look={choice === undefined ? 'primary' : 'plain'}
          isDisabled={!isComplete || loop.isPending}
          onPress={() => loop.mutate({ wanted: wishes, commit: false })}
        >
          {choice === undefined ? t('findLoop') : t('findAgain')}
        </Button>
        {choice !== undefined && (
          <Button look="primary" isDisabled={loop.isPending} onPress={() => loop.mutate({ wanted: wishes, commit: true })}>
            {t('scheduleSeveral', { count: choice.interviews.length })}
          </Button>
        )}
      </DialogActions>
    </div>
  );
}
