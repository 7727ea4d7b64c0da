/** What candidates are asked of themselves: the groups of each dimension, by the names under which they are counted whatever the language. */
export const dimensions = {
  gender: ['woman', 'man', 'non-binary'],
  ageGroup: ['under 40', '40 or older'],
  ethnicity: [
    'American Indian or Alaska Native',
    'Asian',
    'Black or African American',
    'Hispanic or Latino',
    'Native Hawaiian or Other Pacific Islander',
    'White',
    'two or more',
  ],
  disability: ['no', 'yes'],
} as const;

export type Dimension = keyof typeof dimensions;

export type Group = (typeof dimensions)[Dimension][number];

export const isDimension = (name: string): name is Dimension => Object.hasOwn(dimensions, name);

export const isGroup = (name: string): name is Group => Object.values(dimensions).some((groups) => groups.includes(name as never));

/** The groups of a dimension, and the one that was said where that is another. */
export const groupsOf = (dimension: string, said: string | undefined): readonly string[] => {
  const known: readonly string[] = isDimension(dimension) ? dimensions[dimension] : [];
  return said === undefined || known.includes(said) ? known : [...known, said];
};
