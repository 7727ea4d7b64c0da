// Writes openapi.json, which the app serves, from openapi.yaml, which people edit. The SHA-256 of the source goes along, so that a test can tell when they differ.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const source = readFileSync(new URL('../openapi.yaml', import.meta.url), 'utf8');
const contract = parse(source, { maxAliasCount: -1 });
contract['x-source-sha256'] = createHash('sha256').update(source).digest('hex');
writeFileSync(new URL('openapi.json', import.meta.url), JSON.stringify(contract, null, 2) + '\n');
