import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, read, type Schema } from '../api/api';
import { byCursor } from '../api/pages';
import { daysOf, periodOf, type ReportFilters, scopeOf } from './filters';

const key = (...parts: readonly unknown[]) => ['analytics', ...parts];

const most = 200;

/** Everything that is counted. */
export function useOverview(filters: ReportFilters) {
  const query = scopeOf(filters);
  return useQuery({
    queryKey: key('overview', query),
    queryFn: async ({ signal }) => (await read(api.GET('/interviews/analytics', { params: { query }, signal }))) as Schema<'Analytics'>,
    placeholderData: keepPreviousData,
  });
}

export function useProcess(filters: ReportFilters) {
  const query = scopeOf(filters);
  return useQuery({
    queryKey: key('process', query),
    queryFn: async ({ signal }) =>
      (await read(api.GET('/interviews/analytics/process', { params: { query }, signal }))) as Schema<'ProcessAnalytics'>,
    placeholderData: keepPreviousData,
  });
}

export function useTrends(filters: ReportFilters) {
  const query = { ...scopeOf(filters), ...periodOf(filters), limit: most };
  return useInfiniteQuery({
    queryKey: key('trends', query),
    queryFn: async ({ pageParam, signal }) =>
      (await read(
        api.GET('/interviews/analytics/trends', {
          params: { query: { ...query, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
          signal,
        }),
      )) as Schema<'Trends'>,
    placeholderData: keepPreviousData,
    ...byCursor,
  });
}

export function useSkills(filters: ReportFilters) {
  const query = { ...scopeOf(filters), ...periodOf(filters), limit: most };
  return useInfiniteQuery({
    queryKey: key('skills', query),
    queryFn: async ({ pageParam, signal }) =>
      (await read(
        api.GET('/interviews/analytics/skills', {
          params: { query: { ...query, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
          signal,
        }),
      )) as Schema<'Skills'>,
    placeholderData: keepPreviousData,
    ...byCursor,
  });
}

export function useInterviewer(id: string, filters: ReportFilters) {
  const query = { ...daysOf(filters), ...periodOf(filters), limit: most };
  return useQuery({
    queryKey: key('interviewer', id, query),
    queryFn: async ({ signal }) =>
      (await read(
        api.GET('/interviews/analytics/interviewer/{id}', { params: { path: { id }, query }, signal }),
      )) as Schema<'InterviewerAnalytics'>,
  });
}

export function useCandidateReport(id: string, filters: ReportFilters) {
  const query = { ...daysOf(filters), ...periodOf(filters), limit: most };
  return useQuery({
    queryKey: key('candidate', id, query),
    queryFn: async ({ signal }) =>
      (await read(
        api.GET('/interviews/analytics/candidate/{id}', { params: { path: { id }, query }, signal }),
      )) as Schema<'CandidateAnalytics'>,
  });
}

export function useImpact(filters: ReportFilters) {
  const query = scopeOf(filters);
  return useQuery({
    queryKey: key('impact', query),
    queryFn: async ({ signal }) =>
      (await read(api.GET('/interviews/analytics/adverse-impact', { params: { query }, signal }))) as Schema<'AdverseImpact'>,
    placeholderData: keepPreviousData,
  });
}

/** The report that is shown, as a file. */
export async function readCsv(filters: ReportFilters): Promise<Blob> {
  const csv = { format: 'csv', ...daysOf(filters) } as const;
  const scoped = { ...csv, ...scopeOf(filters) };
  const paged = { ...csv, ...periodOf(filters) };
  const parseAs = 'blob';
  switch (filters.view) {
    case 'overview':
      return (await read(api.GET('/interviews/analytics', { params: { query: scoped }, parseAs }))) as Blob;
    case 'process':
      return (await read(api.GET('/interviews/analytics/process', { params: { query: scoped }, parseAs }))) as Blob;
    case 'trends':
      return (await read(api.GET('/interviews/analytics/trends', { params: { query: { ...scoped, ...paged } }, parseAs }))) as Blob;
    case 'skills':
      return (await read(api.GET('/interviews/analytics/skills', { params: { query: { ...scoped, ...paged } }, parseAs }))) as Blob;
    case 'impact':
      return (await read(api.GET('/interviews/analytics/adverse-impact', { params: { query: scoped }, parseAs }))) as Blob;
    case 'interviewers': {
      const path = { id: filters.personId ?? '' };
      return (await read(api.GET('/interviews/analytics/interviewer/{id}', { params: { path, query: paged }, parseAs }))) as Blob;
    }
    case 'candidates': {
      const path = { id: filters.candidateId ?? '' };
      return (await read(api.GET('/interviews/analytics/candidate/{id}', { params: { path, query: paged }, parseAs }))) as Blob;
    }
  }
}
