import { type Interview, isAhead } from '../interviews/interview';

const hour = 3_600_000;

/** Within an hour of its time or later, so that it can be started unless the system is set otherwise. */
export const isStartNear = (interview: Interview, now: number): boolean =>
  isAhead(interview) && Date.parse(interview.scheduledAt) - now <= hour;

export const hasBegun = ({ scheduledAt }: Pick<Interview, 'scheduledAt'>, now: number): boolean => Date.parse(scheduledAt) <= now;
