import { join } from 'node:path';
import { compiler } from './compiler.mjs';
import { below, profilesOf, textsOf } from './folders.mjs';
import { local } from './rules/local.mjs';

/**
 * What the compiler and its linter say of each template in a folder, and of each parameter file under every profile. A warning counts as much as an error.
 * A file that differs from what the compiler's formatter makes of it counts, too.
 */
export const judge = async (folder) => {
  const texts = textsOf(folder);
  const foreign = local({ texts });
  // The compiler would go and look for them.
  if (foreign.length > 0) return foreign;

  const of = (extension) => Object.keys(texts).filter((path) => path.endsWith(extension));
  const results = await Promise.all([
    ...of('.bicep').map((path) => compiler().template(join(folder, path)).then(({ diagnostics, json }) => ({ path, diagnostics, made: json }))),
    ...of('.bicepparam').flatMap((path) => profilesOf(texts).map((profile) =>
      compiler(profile).parameters(join(folder, path)).then(({ diagnostics, values }) => ({ path, diagnostics, made: values })))),
  ]);
  const said = results.flatMap(({ diagnostics }) => diagnostics.map(({ path, line, level, code, message }) => `${below(folder, path)}:${line} ${level} ${code}: ${message}`));
  const unmade = results.filter(({ made, diagnostics }) => !made && diagnostics.length === 0).map(({ path }) => `${path} compiles to nothing`);
  const unformatted = said.length > 0 ? [] : await Promise.all([...of('.bicep'), ...of('.bicepparam')].map(async (path) =>
    await compiler().formatted(join(folder, path)) === texts[path] ? [] : [`${path} is not formatted as 'bicep format' does`]));
  return [...new Set([...said, ...unmade, ...unformatted.flat()])];
};
