import type { Span } from './place';

type Slot = { readonly start: string; readonly end: string };

/** The stretches of time that slots cover together, in order of time. */
export function stretchesOf(slots: readonly Slot[]): readonly Span[] {
  const stretches: { from: string; to: string }[] = [];
  for (const { start, end } of slots) {
    const last = stretches.at(-1);
    if (last !== undefined && Date.parse(start) <= Date.parse(last.to)) {
      last.to = Date.parse(end) > Date.parse(last.to) ? end : last.to;
    } else {
      stretches.push({ from: start, to: end });
    }
  }
  return stretches;
}
