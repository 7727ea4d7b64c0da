import { fromDate, startOfWeek, toCalendarDate, type ZonedDateTime } from '@internationalized/date';
import { type Interview, type Status, statuses, types } from './interview';

/** What of the interviews is shown. It lives in the address of the page, so that it can be sent to somebody. */
export type Filters = {
  readonly view: View;
  readonly status: readonly Status[];
  readonly type: Interview['type'] | undefined;
  readonly interviewerId: string | undefined;
  readonly jobId: string | undefined;
  readonly q: string;
  readonly feedback: 'owed' | 'overdue' | undefined;
  readonly sort: 'scheduledAt' | '-scheduledAt';
};

export const views = ['today', 'week', 'upcoming', 'completed', 'cancelled', 'all'] as const;

export type View = (typeof views)[number];

const among = <T extends string>(values: readonly T[], text: string | null): T | undefined => values.find((value) => value === text);

/** Unknown values are left out: an address that somebody mistyped still shows something. */
export function filtersOf(search: URLSearchParams): Filters {
  const view = among(views, search.get('view')) ?? 'upcoming';
  return {
    view,
    status: (search.get('status') ?? '').split(',').flatMap((text) => among(statuses, text) ?? []),
    type: among(types, search.get('type')),
    interviewerId: search.get('interviewer') ?? undefined,
    jobId: search.get('job') ?? undefined,
    q: search.get('q') ?? '',
    feedback: among(['owed', 'overdue'], search.get('feedback')),
    sort:
      among(['scheduledAt', '-scheduledAt'], search.get('sort')) ??
      (view === 'completed' || view === 'cancelled' ? '-scheduledAt' : 'scheduledAt'),
  };
}

/** The address with some filters changed; what is `undefined` goes. */
export function withFilters(search: URLSearchParams, changes: Readonly<Record<string, string | undefined>>): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') {
      next.delete(name);
    } else {
      next.set(name, value);
    }
  }
  return next;
}

const called: readonly Status[] = ['scheduled', 'prepared', 'inProgress', 'completed', 'evaluated', 'noShow'];

const ofView: Readonly<Record<View, readonly Status[]>> = {
  today: called,
  week: called,
  upcoming: ['scheduled', 'prepared', 'inProgress'],
  completed: ['completed', 'evaluated'],
  cancelled: ['cancelled'],
  all: [],
};

/** The parameters of `GET /interviews` that find what the filters say. Days and weeks (Monday first) are those of the zone. */
export function queryOf(filters: Filters, now: number, zone: string) {
  const status = filters.status.length > 0 ? filters.status : ofView[filters.view];
  return {
    ...(status.length > 0 ? { status: [...status] } : {}),
    ...spanOf(filters.view, now, zone),
    ...(filters.type === undefined ? {} : { type: filters.type }),
    ...(filters.interviewerId === undefined ? {} : { interviewerId: filters.interviewerId }),
    ...(filters.jobId === undefined ? {} : { jobId: filters.jobId }),
    ...(filters.feedback === undefined ? {} : { feedback: filters.feedback }),
    ...(filters.q === '' ? {} : { q: filters.q }),
    sort: filters.sort,
    limit: 50,
  };
}

function spanOf(view: View, now: number, zone: string): { dateFrom?: string; dateTo?: string } {
  const today = fromDate(new Date(now), zone).set({ hour: 0, minute: 0, second: 0, millisecond: 0 });
  switch (view) {
    case 'today':
      return between(today, today.add({ days: 1 }));
    case 'week': {
      const monday = startOfWeek(today, 'en-US', 'mon');
      return between(monday, monday.add({ weeks: 1 }));
    }
    case 'upcoming':
      return { dateFrom: today.toAbsoluteString() };
    default:
      return {};
  }
}

const between = (from: ZonedDateTime, to: ZonedDateTime) => ({ dateFrom: from.toAbsoluteString(), dateTo: to.toAbsoluteString() });

/** The day that an instant is on, `2031-01-05`, in a zone: what a list is grouped by. */
export const dayOf = (instant: string, zone: string): string => toCalendarDate(fromDate(new Date(instant), zone)).toString();
