import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromTexts } from '../templates.mjs';
import { files } from './files.mjs';

const sound = {
  'bicep/main.bicepparam': "using 'main.bicep'",
  'bicep/main.bicep': "module store 'modules/store.bicep' = {}\noutput book string = loadTextContent('book.json')\noutput names array = loadJsonContent('../names.json')",
  'bicep/modules/store.bicep': '',
  'bicep/book.json': '{}',
  'names.json': '[]',
};
const check = async (changes = {}) => files(await fromTexts({ ...sound, ...changes })).join('\n');

test('files: those that are used pass', async () => assert.equal(await check(), ''));

for (const path of ['bicep/modules/idle.bicep', 'bicep/idle.json', 'idle.json']) {
  test(`files: ${path}, which nobody uses, is found`, async () => assert.equal(await check({ [path]: path.endsWith('.json') ? '{}' : '' }), `${path} is used by nobody`));
}

test('files: JSON that is loaded as a text and is none is found', async () => assert.equal(await check({ 'bicep/book.json': '{' }), 'bicep/book.json is no JSON'));

test('files: JSON without its end is found, though the compiler reads it', async () => assert.equal(await check({ 'names.json': '["a"' }), 'names.json is no JSON'));

test('files: without a template nothing is used', async () => assert.match(files(await fromTexts({ 'names.json': '[]' })).join(), /names.json is used by nobody/));
