import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSample } from './settings/sample.mjs';
import { fromFolder } from './templates.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

export const infrastructure = fromFolder(join(root, 'infra'));

export const sample = readSample(readFileSync(join(root, 'local.settings.sample.json'), 'utf8'));

/** What is deployed; the reader of settings itself names none. */
export const sources = Object.fromEntries(
  ['src/Functions', 'src/Infrastructure']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => `${folder}/${name}`))
    .filter((path) => path.endsWith('.cs') && !/\/(bin|obj)\//.test(path) && !path.endsWith('SettingsReader.cs'))
    .map((path) => [path, readFileSync(join(root, path), 'utf8')]));
