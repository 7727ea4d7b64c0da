import type { Formats } from '../time/format';
import type { Interview } from './interview';

/** What of an interview somebody else changed: the field, as the catalog names it, before and after. */
export type Change = {
  readonly field: 'status' | 'scheduledAt' | 'durationMinutes' | 'interviewers' | 'location' | 'meetingUrl' | 'notes';
  readonly before: string;
  readonly after: string;
};

/** @param statusName The name of a status in the viewer's language. */
export function changesBetween(
  before: Interview,
  after: Interview,
  written: Formats,
  statusName: (status: Interview['status']) => string,
): readonly Change[] {
  const seen = (interview: Interview): Readonly<Record<Change['field'], string>> => ({
    status: statusName(interview.status),
    scheduledAt: written.exact(interview.scheduledAt),
    durationMinutes: written.minutes(interview.durationMinutes),
    interviewers: interview.interviewers.map((interviewer) => interviewer.name).join(', '),
    location: interview.location ?? '–',
    meetingUrl: interview.meetingUrl ?? '–',
    notes: interview.notes ?? '–',
  });
  const [was, is] = [seen(before), seen(after)];
  return (Object.keys(was) as Change['field'][])
    .filter((field) => was[field] !== is[field])
    .map((field) => ({ field, before: was[field], after: is[field] }));
}
