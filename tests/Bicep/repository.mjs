import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { existsBelow } from './rules/azd.mjs';
import { readSample } from './settings/sample.mjs';
import { fromFolder } from './templates.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

export const folder = join(root, 'infra');

let compiled;

/** What infra is compiled to; refused where it does not compile. */
export const infrastructure = () => compiled ??= fromFolder(folder);

export const sample = readSample(readFileSync(join(root, 'local.settings.sample.json'), 'utf8'));

/** What is deployed; the reader of settings itself names none. */
export const sources = Object.fromEntries(
  ['src/Functions', 'src/Infrastructure']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => `${folder}/${name}`))
    .filter((path) => path.endsWith('.cs') && !/\/(bin|obj)\//.test(path) && !path.endsWith('SettingsReader.cs'))
    .map((path) => [path, readFileSync(join(root, path), 'utf8')]));

export const azdProject = parse(readFileSync(join(root, 'azure.yaml'), 'utf8'));

export const exists = existsBelow(root);

export const workflowTexts = Object.fromEntries(
  readdirSync(join(root, '.github/workflows')).map((name) => [`.github/workflows/${name}`, readFileSync(join(root, '.github/workflows', name), 'utf8')]));
