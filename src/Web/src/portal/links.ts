import { useQuery } from '@tanstack/react-query';
import { api, read, type Schema } from '../api/api';

/** An interview as its candidate sees it. */
export type MyInterview = Schema<'CandidateInterview'>;

/** The status as it concerns the candidate: that their interviewers are prepared is not theirs to see. */
export const statusFor = ({ status, preparation }: MyInterview): MyInterview['status'] =>
  status === 'prepared' && preparation == null ? 'scheduled' : status;

/** What is offered by a link: times, and the interview once there is one. */
export type Offer = Schema<'SelfSchedule'> & { readonly interview?: MyInterview | null };

export const linkKey = (token: string) => ['link', token] as const;

/** Not read again by itself: the times that somebody looks at stay where they are until they choose one. */
export const useLink = (token: string) =>
  useQuery({
    queryKey: linkKey(token),
    queryFn: async ({ signal }) => (await read(api.GET('/self-schedule/{token}', { params: { path: { token } }, signal }))) as Offer,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });

/** The interview that was booked with a link, for calendar programs. */
export async function readBookedFile(token: string): Promise<Blob> {
  return await read(api.GET('/self-schedule/{token}/calendar.ics', { params: { path: { token } }, parseAs: 'blob' }));
}

/** Whether a link is the one that came with a booking, by which it is moved and cancelled. The API decides; this only tells what to show. */
export function isForManaging(token: string): boolean {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    return (JSON.parse(atob(payload)) as { use?: string }).use === 'Manage';
  } catch {
    return false;
  }
}

/** Where the page of a link is, by the address that the API gives for it. */
export const pageOf = (url: string): string => `/self-schedule/${url.slice(url.lastIndexOf('/') + 1)}`;
