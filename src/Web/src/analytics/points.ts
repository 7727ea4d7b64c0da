import type { Schema } from '../api/api';
import type { Point } from './Chart';

/** A distribution as points: each of the values that there can be, and those that came beside them. */
export function spread(
  { counts }: Schema<'Distribution'>,
  values: readonly string[],
  nameOf: (value: string) => string = (value) => value,
): readonly Point[] {
  return counts == null ? [] : values.map((value) => ({ label: nameOf(value), values: { count: counts[value] ?? 0 } }));
}

/** A ratio for each of some names. */
export function ratios(
  all: Readonly<Record<string, Schema<'Ratio'>>>,
  nameOf: (name: string) => string,
  noteOf: (ratio: Schema<'Ratio'>) => string,
): readonly Point[] {
  return Object.entries(all).map(([name, ratio]) => ({
    label: nameOf(name),
    values: { value: ratio.value },
    notes: { value: noteOf(ratio) },
  }));
}

export const tens = ['0', '10', '20', '30', '40', '50', '60', '70', '80', '90'] as const;

export const fives = ['1', '2', '3', '4', '5'] as const;

export const recommendations = ['strongNo', 'no', 'yes', 'strongYes', 'noDecision'] as const;
