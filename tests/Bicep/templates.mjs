import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { declarations } from './declarations.mjs';

/**
 * A set of templates and of the files that they load, by their paths below `infra`.
 * @param {Record<string, string>} texts
 */
export const fromTexts = (texts) => {
  const files = Object.entries(texts)
    .filter(([path]) => /\.bicep(param)?$/.test(path))
    .map(([path, text]) => declarations(path, text));
  return {
    texts,
    files,
    templates: files.filter((file) => file.path.endsWith('.bicep')),
    parameterFiles: files.filter((file) => file.path.endsWith('.bicepparam')),
    /** The text that a path in `file` leads to; `undefined` when there is none. */
    text: (file, path) => texts[posix.join(posix.dirname(file.path), path)],
    json: (path) => JSON.parse(texts[path]),
    resolve: (file, path) => files.find((other) => other.path === posix.join(posix.dirname(file.path), path)),
  };
};

export const fromFolder = (folder) =>
  fromTexts(Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')])));

/** One template that has the text; for faults that need no second one. */
export const template = (text, others = {}) => fromTexts({ 'bicep/main.bicep': text, ...others });

export const at = (file, node, what) => `${file.path}:${node.startPosition.row + 1} ${what}`;
