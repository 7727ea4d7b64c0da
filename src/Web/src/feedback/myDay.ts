import { fromDate } from '@internationalized/date';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSession } from '../access/session';
import { api, read } from '../api/api';
import { byCursor } from '../api/pages';
import type { Interview } from '../interviews/interview';
import { interviewsKey } from '../interviews/reads';
import { useNow } from '../time/clock';
import { useZone } from '../time/zone';

const shown = ['scheduled', 'prepared', 'inProgress', 'completed', 'evaluated'] as const;

/** What the person who is signed in has today and tomorrow, in the zone of the page. */
export function useMyDays() {
  const { subject } = useSession();
  const zone = useZone();
  const today = fromDate(new Date(useNow()), zone).set({ hour: 0, minute: 0, second: 0, millisecond: 0 });
  const query = {
    interviewerId: subject,
    status: [...shown],
    dateFrom: today.toAbsoluteString(),
    dateTo: today.add({ days: 2 }).toAbsoluteString(),
    limit: 100,
  };
  return useQuery({
    queryKey: [...interviewsKey, 'myDays', query],
    queryFn: async ({ signal }) => (await read(api.GET('/interviews', { params: { query }, signal }))).items as Interview[],
  });
}

/** The interviews whose scorecard the person who is signed in owes, the oldest first. */
export function useOwed() {
  const { subject } = useSession();
  return useInfiniteQuery({
    queryKey: [...interviewsKey, 'owed', subject],
    queryFn: async ({ pageParam, signal }) => {
      const query = {
        interviewerId: subject,
        feedback: 'owed' as const,
        limit: 50,
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
      };
      const page = await read(api.GET('/interviews', { params: { query }, signal }));
      return { ...page, items: page.items as Interview[] };
    },
    ...byCursor,
  });
}
