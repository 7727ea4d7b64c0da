import type { Schema } from '../api/api';
import type { Interview } from '../interviews/interview';

/** A part of a panel that one of several people fills. */
export type Seat = Schema<'PanelSeat'>;

export type Mode = Interview['mode'];

export const modes = ['video', 'audio', 'phone', 'chat', 'inPerson'] as const satisfies readonly Mode[];

/** An interview that is being arranged: everything but its time. */
export type Draft = {
  readonly candidateId: string | undefined;
  readonly jobId: string | undefined;
  readonly round: number;
  readonly type: Interview['type'];
  /** `undefined` for what the type suggests. */
  readonly mode: Mode | undefined;
  readonly durationMinutes: number;
  readonly seats: readonly Seat[];
  readonly location: string;
  readonly meetingUrl: string;
  readonly notes: string;
};

const seatNames = ['lead', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

/** A name that no seat has yet; the first one leads. */
export const nextSeatName = (seats: readonly Seat[]): string =>
  seatNames.find((name) => seats.every((seat) => seat.name !== name)) ?? `seat-${seats.length + 1}`;

export const newDraft = (given: {
  readonly candidateId?: string | undefined;
  readonly jobId?: string | undefined;
  readonly interviewerId?: string | undefined;
}): Draft => ({
  candidateId: given.candidateId,
  jobId: given.jobId,
  round: 1,
  type: 'technical',
  mode: undefined,
  durationMinutes: 60,
  seats: [{ name: 'lead', anyOf: given.interviewerId === undefined ? [] : [given.interviewerId] }],
  location: '',
  meetingUrl: '',
  notes: '',
});

/** The round after an interview, as that one was until the job's plan says otherwise. */
export const nextRoundOf = (before: Interview): Draft => ({
  ...newDraft({ candidateId: before.candidateId ?? undefined, jobId: before.jobId ?? undefined }),
  round: before.round + 1,
  type: before.type,
  durationMinutes: before.durationMinutes,
  seats: before.interviewers.flatMap(({ id, seat }, index) =>
    id && (seat === 'lead' || seat === 'interviewer') ? [{ name: seatNames[index] ?? `seat-${index + 1}`, anyOf: [id] }] : [],
  ),
});

export type PlannedRound = NonNullable<Schema<'Job'>['plan']>[number];

export const roundsOf = (job: Schema<'Job'> | undefined): readonly PlannedRound[] =>
  [...(job?.plan ?? [])].sort((one, other) => one.round - other.round);

/** The draft with what the job's plan says of its round; what it leaves open stays. */
export function withPlan(draft: Draft, job: Schema<'Job'> | undefined): Draft {
  const planned = job?.plan?.find((entry) => entry.round === draft.round);
  return planned === undefined
    ? draft
    : {
        ...draft,
        type: planned.type ?? draft.type,
        mode: planned.mode ?? draft.mode,
        durationMinutes: planned.durationMinutes ?? draft.durationMinutes,
        seats: planned.seats && planned.seats.length > 0 ? planned.seats : draft.seats,
      };
}

/** The seats that somebody could fill. */
export const seatsOf = (draft: Pick<Draft, 'seats'>): Seat[] =>
  draft.seats.filter((seat) => seat.anyOf.length > 0).map(({ name, anyOf }) => ({ name, anyOf: [...anyOf] }));

/** Who fills a seat. */
export type SeatChoice = { readonly name: string; readonly personId: string };

/** The first of each seat: who comes where nobody has chosen. */
export const firstOfSeats = (draft: Draft): readonly SeatChoice[] =>
  seatsOf(draft).flatMap(({ name, anyOf: [personId] }) => (personId === undefined ? [] : [{ name, personId }]));

/** What the API is told of an interview besides its time and its people. */
export const detailsOf = (draft: Draft) => ({
  type: draft.type,
  ...(draft.mode === undefined ? {} : { mode: draft.mode }),
  ...(draft.jobId === undefined ? {} : { jobId: draft.jobId }),
  ...(draft.location.trim() === '' ? {} : { location: draft.location.trim() }),
  ...(draft.meetingUrl.trim() === '' ? {} : { meetingUrl: draft.meetingUrl.trim() }),
  ...(draft.notes.trim() === '' ? {} : { notes: draft.notes.trim() }),
});

export const interviewersOf = (seats: readonly SeatChoice[]): { id: string; seat: 'lead' | 'interviewer' }[] =>
  seats.map(({ name, personId }) => ({ id: personId, seat: name === 'lead' ? 'lead' : 'interviewer' }));

/** Whether there is enough to look for a time. */
export const isComplete = (draft: Draft): boolean => draft.candidateId !== undefined && seatsOf(draft).length > 0;
