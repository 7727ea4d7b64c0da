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
const check = (from = '', to = '', changed = {}) => sharedDefinitions(fromTexts({ 'bicep/main.bicep': sound.replace(from, () => to), ...files, ...changed })).join('\n');

test('shared: loops over the files pass', () => assert.equal(check(), ''));

test('shared: a list of its own is found', () => assert.match(check("loadJsonContent('../queues.json')", "['b']"), /makes 'queues' of something else/));

test('shared: another file is found', () => assert.match(check('../cosmos/containers.json', '../other.json'), /makes 'container' of something else/));

test('shared: one more beside the loop is found', () =>
  assert.match(check('var containers', "resource extra 'Microsoft.Storage/storageAccounts/queueServices/queues@2024-01-01' = {\n  name: 'x'\n}\nvar containers"), /makes 'extra' of something else/));

test('shared: nothing made is found', () => assert.match(check('queueServices/queues', 'queueServices/topics'), /makes nothing of queues.json/));

test('shared: an empty file is found', () => assert.match(check('', '', { 'queues.json': '[]' }), /queues.json:1 is empty/));
