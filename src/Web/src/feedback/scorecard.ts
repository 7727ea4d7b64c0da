import type { Schema } from '../api/api';

export type Scorecard = Schema<'Scorecard'>;

export type Recommendation = Schema<'Recommendation'>;

/** In the order in which they are offered; there is no neutral middle. */
export const recommendations = ['strongNo', 'no', 'yes', 'strongYes', 'noDecision'] as const satisfies readonly Recommendation[];

/** What somebody writes on a scorecard. */
export type Content = {
  readonly recommendation: Recommendation | null;
  /** By attribute, from 1 to 5. */
  readonly ratings: Readonly<Record<string, number>>;
  readonly strengths: string;
  readonly concerns: string;
  readonly notes: string;
};

const blank: Content = { recommendation: null, ratings: {}, strengths: '', concerns: '', notes: '' };

/** A draft without a recommendation comes back as `noDecision`; it is still to be chosen then. */
export function contentOf(scorecard: Scorecard | undefined): Content {
  if (scorecard === undefined) {
    return blank;
  }
  const { status, recommendation, ratings, strengths, concerns, notes } = scorecard;
  return {
    recommendation: status === 'draft' && recommendation === 'noDecision' ? null : recommendation,
    ratings,
    strengths: strengths ?? '',
    concerns: concerns ?? '',
    notes: notes ?? '',
  };
}

/** What is sent for it; texts that say nothing are left out. */
export function bodyOf({ recommendation, ratings, strengths, concerns, notes }: Content): Schema<'SubmitScorecard'> {
  return {
    ...(recommendation === null ? {} : { recommendation }),
    ratings: { ...ratings },
    ...(strengths.trim() === '' ? {} : { strengths }),
    ...(concerns.trim() === '' ? {} : { concerns }),
    ...(notes.trim() === '' ? {} : { notes }),
  };
}

export const saysTheSame = (one: Content, other: Content): boolean => written(one) === written(other);

const written = (content: Content): string =>
  JSON.stringify({ ...bodyOf(content), ratings: Object.entries(content.ratings).sort(([a], [b]) => a.localeCompare(b)) });

export type Rubric = Schema<'Rubric'>;

/** What people read of an attribute: what the rubric calls it, or its key in words. */
export function labelOf(rubric: Rubric, attribute: string): string {
  const label = rubric.attributes.find(({ key }) => key === attribute)?.label;
  return label === undefined || label === attribute ? attributeName(attribute) : label;
}

/** `problemSolving` as a person would write it: Problem solving. */
export function attributeName(attribute: string): string {
  const words = attribute
    .replaceAll(/([a-z\d])([A-Z])/g, (_, end: string, begin: string) => `${end} ${begin.toLowerCase()}`)
    .replaceAll(/[_-]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
