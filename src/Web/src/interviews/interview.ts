import type { Schema } from '../api/api';

/** An interview as the organization's people see it. */
export type Interview = Schema<'Interview'>;

export type Status = Schema<'InterviewStatus'>;

export const statuses = [
  'scheduled',
  'prepared',
  'inProgress',
  'completed',
  'evaluated',
  'cancelled',
  'noShow',
] as const satisfies readonly Status[];

export const types = [
  'phoneScreen',
  'video',
  'inPerson',
  'technical',
  'behavioral',
  'hr',
  'caseStudy',
  'group',
  'panel',
  'final',
] as const satisfies readonly Schema<'InterviewType'>[];

/** It has not begun, so it can be moved, called off and prepared. */
export const isAhead = ({ status }: Pick<Interview, 'status'>): boolean => status === 'scheduled' || status === 'prepared';

export const isOver = ({ status }: Pick<Interview, 'status'>): boolean => status === 'completed' || status === 'evaluated';

/** The candidate's name, or the id where there is none. */
export const candidateOf = (interview: Interview): string => interview.candidateName ?? interview.candidateId ?? '–';
