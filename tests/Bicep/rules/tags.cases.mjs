import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromTexts } from '../templates.mjs';
import { tags } from './tags.mjs';

const store = "param tags object\nresource r 'A.B/c@2020-01-01' = {\n  name: 'x'\n  tags: union(tags, {})\n}";
const main = "param tags object\nmodule m 'store.bicep' = {\n  params: { tags: tags }\n}";
const check = async (changes = {}) => tags(await fromTexts({ 'bicep/main.bicep': main, 'bicep/store.bicep': store, ...changes })).join('\n');

test('tags: those that are handed on pass', async () => assert.equal(await check(), ''));

test('tags: a resource without them is found', async () => assert.match(await check({ 'bicep/store.bicep': store.replace('  tags: union(tags, {})\n', '') }), /gives 'r' no tags/));

test('tags: others than those handed in are found', async () => assert.match(await check({ 'bicep/store.bicep': store.replace('union(tags, {})', '{}') }), /gives 'r' no tags/));

test('tags: a module that is handed others is found', async () => assert.match(await check({ 'bicep/main.bicep': main.replace('tags: tags', 'tags: {}') }), /hands 'm' other tags/));

test('tags: a kind that takes none passes', async () => assert.equal(await check({ 'bicep/store.bicep': `${store}\nresource d 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {\n  name: 'd'\n}` }), ''));
