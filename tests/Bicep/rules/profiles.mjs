import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { compiler } from '../compiler.mjs';
import { laidOut, profilesOf } from '../folders.mjs';

/** What a profile tells reaches main.bicep under the same name. That each profile tells all that is read, in the right type, the compiler says. */
export const profiles = async (set) => {
  const values = await set.values();
  const read = await membersRead(set);
  return profilesOf(set.texts).flatMap((profile) => {
    const path = pathOf(profile);
    return Object.entries(set.json(path)).flatMap(([key, value]) =>
      !read.has(key) ? [`${path} has '${key}', which nobody reads`]
      : isDeepStrictEqual(values[profile][key]?.value, value) ? []
      : [`${path} has '${key}', which does not become the parameter of that name`]);
  });
};

const pathOf = (profile) => `bicep/profiles/${profile}.json`;

/** Of profiles without a member, the compiler misses each that is read, at the place where it is. */
const membersRead = async ({ texts }) => {
  const empty = Object.fromEntries(profilesOf(texts).map((profile) => [pathOf(profile), '{}']));
  const { diagnostics } = await compiler().parameters(join(laidOut({ ...texts, ...empty }), 'bicep/main.bicepparam'));
  const lines = texts['bicep/main.bicepparam'].split('\n');
  return new Set(diagnostics
    .filter(({ code }) => code === 'BCP052')
    .map(({ range: { start, end } }) => lines[start.line].slice(start.char, end.char)));
};
