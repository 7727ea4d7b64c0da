import { parseAbsolute } from '@internationalized/date';

export const rhythms = ['daily', 'weekly', 'biweekly', 'monthly'] as const;

export type Rhythm = (typeof rhythms)[number];

const rules: Readonly<Record<Rhythm, string>> = {
  daily: 'FREQ=DAILY',
  weekly: 'FREQ=WEEKLY',
  biweekly: 'FREQ=WEEKLY;INTERVAL=2',
  monthly: 'FREQ=MONTHLY',
};

/** The rule of RFC 5545 for so many starts. */
export const ruleOf = (rhythm: Rhythm, count: number): string => `${rules[rhythm]};COUNT=${count}`;

/** The starts that the rule gives, by the clock of the zone: 10:00 stays 10:00 when the clocks change. A month without the day is passed over. */
export function startsOf(start: string, rhythm: Rhythm, count: number, zone: string): readonly string[] {
  const first = parseAbsolute(start, zone);
  const starts: string[] = [];
  for (let step = 0; starts.length < count && step < count * 12; step++) {
    const next =
      rhythm === 'monthly' ? first.add({ months: step }) : first.add({ days: step * { daily: 1, weekly: 7, biweekly: 14 }[rhythm] });
    if (rhythm !== 'monthly' || next.day === first.day) {
      starts.push(next.toAbsoluteString());
    }
  }
  return starts;
}
