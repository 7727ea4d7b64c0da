import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, read, type Schema } from '../../api/api';
import { interviewsKey } from '../../interviews/reads';
import { useIntention } from '../useIntention';
import { bodyOf, type Row } from './rows';

/** What the system says of a row. */
export type Outcome = {
  readonly status: 'created' | 'valid' | 'refused';
  readonly interviewId?: string | undefined;
  readonly why?: string | undefined;
};

type Problem = { readonly detail?: string; readonly errors?: Readonly<Record<string, readonly string[]>> };

type Numbered = { readonly index: number; readonly row: Row };

const second = 1_000;

function outcomeOf(result: Schema<'Bulk'>['results'][number]): Outcome {
  const problem = result.problem as Problem | null | undefined;
  const errors = Object.values(problem?.errors ?? {}).flat();
  return {
    status: result.status,
    interviewId: result.id ?? undefined,
    why: problem ? (errors.length > 0 ? errors.join(' ') : problem.detail) : undefined,
  };
}

/** Tries rows and schedules them; tells of each what became of it, also of many that are scheduled afterwards. */
export function useBulk(zone: string) {
  const client = useQueryClient();
  const keyFor = useIntention();
  const [outcomes, setOutcomes] = useState<ReadonlyMap<number, Outcome>>(new Map());
  const [sent, setSent] = useState<readonly Numbered[]>([]);
  const [running, setRunning] = useState<string>();

  const send = async (rows: readonly Numbered[], dryRun: boolean) => {
    const body = { rows: rows.map(({ row }) => bodyOf(row, zone)) as Schema<'BulkRequest'>['rows'] };
    const params = { query: { dryRun }, ...(dryRun ? {} : { header: { 'Idempotency-Key': keyFor(body) } }) };
    return await read(api.POST('/interviews/schedule/bulk', { params, body }));
  };
  const note = (rows: readonly Numbered[], bulk: Schema<'Bulk'>) =>
    setOutcomes((before) => {
      const next = new Map(before);
      for (const result of bulk.results) {
        const numbered = rows[result.row - 1];
        if (numbered !== undefined) {
          next.set(numbered.index, outcomeOf(result));
        }
      }
      return next;
    });

  const trial = useMutation({
    mutationFn: (rows: readonly Numbered[]) => send(rows, true),
    onSuccess: (bulk, rows) => note(rows, bulk),
  });
  const schedule = useMutation({
    mutationFn: (rows: readonly Numbered[]) => send(rows, false),
    onMutate: setSent,
    onSuccess: async (bulk, rows) => {
      note(rows, bulk);
      if (bulk.status === 'running' && bulk.id) {
        setRunning(bulk.id);
      }
      await client.invalidateQueries({ queryKey: interviewsKey });
    },
  });
  const progress = useQuery({
    queryKey: ['bulk', running],
    queryFn: ({ signal }) => read(api.GET('/interviews/schedule/bulk/{id}', { params: { path: { id: running ?? '' } }, signal })),
    enabled: running !== undefined,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.status === 'done' ? false : second),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was answered is noted once
  useEffect(() => {
    if (progress.data !== undefined) {
      note(sent, progress.data);
      if (progress.data.status === 'done') {
        setRunning(undefined);
        void client.invalidateQueries({ queryKey: interviewsKey });
      }
    }
  }, [progress.data]);

  return {
    outcomes,
    /** How many were sent, and of how many it is known what became of them. */
    progress: { all: sent.length, done: sent.filter(({ index }) => outcomes.get(index)?.status !== undefined).length },
    isRunning: trial.isPending || schedule.isPending || running !== undefined,
    isScheduling: schedule.isPending || running !== undefined,
    error: trial.error ?? schedule.error ?? progress.error,
    trial: trial.mutate,
    schedule: (rows: readonly Numbered[]) => {
      setOutcomes((before) => new Map([...before].filter(([index]) => !rows.some((row) => row.index === index))));
      schedule.mutate(rows);
    },
    /** What was said of a row is out of date: it was changed. */
    forget: (index: number) =>
      setOutcomes((before) => {
        const next = new Map(before);
        next.delete(index);
        return next;
      }),
    forgetAll: () => {
      setOutcomes(new Map());
      setSent([]);
      setRunning(undefined);
      trial.reset();
      schedule.reset();
    },
  };
}
