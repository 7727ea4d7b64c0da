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

export type Shade = {
  readonly stretches: readonly Span[] | undefined;
  /** Ids of those whose time is shaded. */
  readonly of: readonly string[];
};

/** What is shaded as free, and whose time it is: of everybody in the interview that is dragged or selected, or of the interviewers who are chosen. */
export function useShade({ place, subject, isShown, span, zone }: Question): Shade {
  const movable = subject !== undefined && isAhead(subject) ? subject : undefined;
  const wanted = isShown ? wantedOf(place, movable) : undefined;
  const free = useFree(wanted, span, zone);
  const [start, end] = [movable?.scheduledAt, movable?.endsAt];
  const stretches = useMemo(() => withOwn(free.data, start, end), [free.data, start, end]);
  return wanted === undefined || stretches === undefined ? { stretches: undefined, of: [] } : { stretches, of: wanted.interviewerIds };
}

function wantedOf(place: Place, subject: Interview | undefined): Wanted | undefined {
  if (subject !== undefined) {
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
