import { at } from '../templates.mjs';

/** What exists elsewhere is declared at the top, with its `parent`: the linter does not see when nobody uses one that is nested. */
export const existing = ({ templates }) => templates.flatMap((file) => file.resources
  .filter(({ isExisting, symbol }) => isExisting && symbol.includes('::'))
  .map(({ symbol }) => at(file, `nests '${symbol}', which exists elsewhere`)));
