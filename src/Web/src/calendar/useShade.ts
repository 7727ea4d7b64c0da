import { type Interview, isAhead } from '../interviews/interview';
import type { Place, Span } from './place';
import { useFree, type Wanted } from './reads';

type Question = {
  readonly place: Place;
  /** The interview that is dragged or selected. */
  readonly subject: Interview | undefined;
  readonly isShown: boolean;
  readonly span: Span;
  readonly zone: string;
};

/** What is shaded as free, and whose time it is: of everybody in the interview that is dragged or selected, or of the interviewers who are chosen. */
export function useShade({ place, subject, isShown, span, zone }: Question) {
  const wanted = isShown ? wantedOf(place, subject) : undefined;
  const free = useFree(wanted, span, zone);
  return {
    stretches: wanted === undefined ? undefined : free.data,
    /** Ids of those whose time is shaded. */
    of: wanted === undefined || free.data === undefined ? [] : wanted.interviewerIds,
  };
}

function wantedOf(place: Place, subject: Interview | undefined): Wanted | undefined {
  if (subject !== undefined && isAhead(subject)) {
    return {
      interviewerIds: subject.interviewers.flatMap(({ id }) => id ?? []),
      candidateId: subject.candidateId,
      durationMinutes: subject.durationMinutes,
    };
  }
  // In their columns, everybody's time is shaded for itself.
  return place.interviewerIds.length === 0 || place.view === 'interviewers'
    ? undefined
    : { interviewerIds: place.interviewerIds, durationMinutes: 30 };
}
