import type { Given } from '../../scheduling/ScheduleDialog';
import type { Interview } from '../interview';

/** What is known of the round after an interview. */
export const roundAfter = (interview: Interview): Given => ({
  previousInterviewId: interview.id,
  ...(interview.candidateId ? { candidateId: interview.candidateId } : {}),
  ...(interview.jobId ? { jobId: interview.jobId } : {}),
});
