import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromTexts } from '../templates.mjs';
import { sharedDefinitions } from './shared.mjs';

const sound = `
var containers = any(loadJsonContent('../cosmos/containers.json'))
resource container 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-11-15' = [for definition in containers: {
  name: definition.name
}]
resource queues 'Microsoft.Storage/storageAccounts/queueServices/queues@2024-01-01' = [for (queue, index) in loadJsonContent('../queues.json'): {
  name: queue
}]
`;
const files = { 'cosmos/containers.json': '[{ "name": "a" }]', 'queues.json': '["b"]', 'other.json': '["c"]' };
const check = async (from = '', to = '', changed = {}) => sharedDefinitions(await fromTexts({ 'bicep/main.bicep': sound.replace(from, () => to), ...files, ...changed })).join('\n');

test('shared: loops over the files pass', async () => assert.equal(await check(), ''));

test('shared: a list of its own is found', async () => assert.match(await check("loadJsonContent('../queues.json')", "['b']"), /makes 'queues' of something else/));

test('shared: another file is found', async () => assert.match(await check('../cosmos/containers.json', '../other.json'), /makes 'container' of something else/));

test('shared: one more beside the loop is found', async () =>
  assert.match(await check('var containers', "resource extra 'Microsoft.Storage/storageAccounts/queueServices/queues@2024-01-01' = {\n  name: 'a/default/x'\n}\nvar containers"), /makes 'extra' of something else/));

test('shared: a part of the file is found', async () => {
  assert.match(await check("in loadJsonContent('../queues.json'): {", "in loadJsonContent('../queues.json'): if (index > 0) {"), /makes 'queues' of something else/);
  assert.match(await check("in loadJsonContent('../queues.json')", "in skip(loadJsonContent('../queues.json'), 1)"), /makes 'queues' of something else/);
});

test('shared: nothing made is found', async () => assert.match(await check('queueServices/queues', 'queueServices/topics'), /makes nothing of queues.json/));

test('shared: an empty file is found', async () => assert.match(await check('', '', { 'queues.json': '[]' }), /queues.json is empty/));
