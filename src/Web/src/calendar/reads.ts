import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, read } from '../api/api';
import type { Page } from '../api/pages';
import type { Interview, Status } from '../interviews/interview';
import { interviewsKey } from '../interviews/reads';
import { stretchesOf } from './free';
import type { Place, Span } from './place';

/** No interview is longer, so none that began earlier is still on. */
const longest = 8 * 3_600_000;

const called: readonly Status[] = ['scheduled', 'prepared', 'inProgress', 'completed', 'evaluated', 'noShow'];

/** The parameters of `GET /interviews` that find what stands in a span. Of several interviewers the API is not asked: it takes one. */
function queryOf({ interviewerIds, jobId, type, hasCancelled }: Place, { from, to }: Span) {
  const [only, ...others] = interviewerIds;
  return {
    dateFrom: new Date(Date.parse(from) - longest).toISOString(),
    dateTo: to,
    ...(hasCancelled ? {} : { status: [...called] }),
    ...(jobId === undefined ? {} : { jobId }),
    ...(type === undefined ? {} : { type }),
    ...(only === undefined || others.length > 0 ? {} : { interviewerId: only }),
    limit: 200,
  };
}

/** All interviews of a span that the filters find. They are cached as the lists of the other pages are, so that a change shows here as well. */
export function useInterviewsIn(place: Place, span: Span) {
  const query = queryOf(place, span);
  const { interviewerIds } = place;
  return useQuery({
    queryKey: [...interviewsKey, 'list', 'calendar', query],
    queryFn: async ({ signal }) => {
      const pages: Page<Interview>[] = [];
      let cursor: string | undefined;
      do {
        const page = await read(
          api.GET('/interviews', { params: { query: { ...query, ...(cursor === undefined ? {} : { cursor }) } }, signal }),
        );
        pages.push({ ...page, items: page.items as Interview[] });
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      return { pages, pageParams: pages.map(() => undefined) };
    },
    select: ({ pages }) =>
      pages
        .flatMap((page) => page.items)
        .filter((interview) => Date.parse(interview.endsAt) > Date.parse(span.from) && isWith(interview, interviewerIds)),
    placeholderData: keepPreviousData,
  });
}

/** Whether one of them takes part, or nobody is asked for. */
export const isWith = ({ interviewers }: Interview, ids: readonly string[]): boolean =>
  ids.length === 0 || interviewers.some(({ id }) => id !== null && id !== undefined && ids.includes(id));

/** Who has to be free, and for how long. */
export type Wanted = {
  readonly interviewerIds: readonly string[];
  readonly candidateId?: string | null | undefined;
  readonly durationMinutes: number;
};

/** The stretches of a span in which everybody who is wanted is free; none as long as nobody is. */
export function useFree(wanted: Wanted | undefined, span: Span, zone: string) {
  return useQuery({
    queryKey: [...interviewsKey, 'free', wanted, span, zone],
    enabled: wanted !== undefined && wanted.interviewerIds.length > 0,
    queryFn: async ({ signal }) => {
      const { interviewerIds, candidateId, durationMinutes }: Wanted = wanted ?? { interviewerIds: [], durationMinutes: 30 };
      const query = {
        interviewerIds: [...interviewerIds],
        ...span,
        durationMinutes,
        timeZone: zone,
        ...(candidateId ? { candidateId } : {}),
      };
      const { slots } = await read(api.GET('/interviews/schedule/availability', { params: { query }, signal }));
      return stretchesOf(slots);
    },
  });
}
