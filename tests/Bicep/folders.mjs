import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';

let own;
let count = 0;

/** A new folder with these files, for as long as the process lives. */
export const laidOut = (texts) => {
  if (!own) {
    own = realpathSync(mkdtempSync(join(tmpdir(), 'bicep-')));
    process.on('exit', () => rmSync(own, { recursive: true, force: true }));
  }
  const folder = join(own, String(++count));
  mkdirSync(folder);
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
};

export const below = (folder, path) => relative(folder, path).split(sep).join('/');

/** Every file of a folder: its path below the folder, and its text. */
export const textsOf = (folder) => Object.fromEntries(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((path) => [below(folder, path), readFileSync(path, 'utf8')]));

/** The environments that a set of files tells of: `bicep/profiles/dev.json` is the profile `dev`. */
export const profilesOf = (texts) => Object.keys(texts).flatMap((path) => /^bicep\/profiles\/(\w+)\.json$/.exec(path)?.[1] ?? []);
