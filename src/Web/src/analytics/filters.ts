import { fromDate, toCalendarDate } from '@internationalized/date';
import type { Schema } from '../api/api';
import { types } from '../interviews/interview';

export const views = ['overview', 'trends', 'process', 'skills', 'interviewers', 'candidates', 'impact'] as const;

export type View = (typeof views)[number];

export const periods = ['day', 'week', 'month'] as const;

/** What is reported, and of which time. It lives in the address of the page, so that it can be sent to somebody. */
export type ReportFilters = {
  readonly view: View;
  /** The first and the last day; without them they are those that the API chooses. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly jobId: string | undefined;
  readonly type: Schema<'InterviewType'> | undefined;
  readonly period: (typeof periods)[number] | undefined;
  readonly personId: string | undefined;
  readonly candidateId: string | undefined;
};

const among = <T extends string>(values: readonly T[], text: string | null): T | undefined => values.find((value) => value === text);

const day = (text: string | null): string | undefined => (text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined);

/** Unknown values are left out. A report is of a job or of a type, not of both. */
export function filtersOf(search: URLSearchParams): ReportFilters {
  const jobId = search.get('job') ?? undefined;
  return {
    view: among(views, search.get('view')) ?? 'overview',
    from: day(search.get('from')),
    to: day(search.get('to')),
    jobId,
    type: jobId === undefined ? among(types, search.get('type')) : undefined,
    period: among(periods, search.get('period')),
    personId: search.get('person') ?? undefined,
    candidateId: search.get('candidate') ?? undefined,
  };
}

/** The days as the API takes them. */
export const daysOf = ({ from, to }: ReportFilters) => ({
  ...(from === undefined ? {} : { startDate: from }),
  ...(to === undefined ? {} : { endDate: to }),
});

/** The days, and the job or the type. */
export const scopeOf = (filters: ReportFilters) => ({
  ...daysOf(filters),
  ...(filters.jobId === undefined ? {} : { jobId: filters.jobId }),
  ...(filters.type === undefined ? {} : { type: filters.type }),
});

export const periodOf = ({ period }: ReportFilters) => (period === undefined ? {} : { period });

/** The last so many days up to today, which is the day in UTC. */
export function lastDays(count: number, now: number): { readonly from: string; readonly to: string } {
  const today = toCalendarDate(fromDate(new Date(now), 'UTC'));
  return { from: today.subtract({ days: count - 1 }).toString(), to: today.toString() };
}
