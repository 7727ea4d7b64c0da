import { useMemo } from 'react';
import { type Interview, isAhead } from '../interviews/interview';
import { stretchesOf } from './free';
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
  const [start, end] = [subject?.scheduledAt, subject?.endsAt];
  const stretches = useMemo(() => withOwn(free.data, start, end), [free.data, start, end]);
  return {
    stretches: wanted === undefined ? undefined : stretches,
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

/** An interview is in nobody's way for itself: its own time is free, too. */
function withOwn(stretches: readonly Span[] | undefined, start: string | undefined, end: string | undefined): readonly Span[] | undefined {
  if (stretches === undefined || start === undefined || end === undefined) {
    return stretches;
  }
  const slots = [...stretches.map(({ from, to }) => ({ start: from, end: to })), { start, end }];
  return stretchesOf(slots.sort((one, other) => Date.parse(one.start) - Date.parse(other.start)));
}
