import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSample } from './sample.mjs';

const sample = readSample(JSON.stringify({
  Values: {
    '// CosmosDb': 'Required. A connection string, or CosmosDb:accountEndpoint with AZURE_CLIENT_ID.',
    CosmosDb: '',
    '// Lifecycle': 'These are the defaults.',
    'Lifecycle:NoShowGrace': 'PT15M',
  },
}));

test('sample: keys and names in comments are documented', () => {
  for (const name of ['CosmosDb', 'CosmosDb:accountEndpoint', 'AZURE_CLIENT_ID', 'Lifecycle', 'Lifecycle:NoShowGrace']) assert.ok(sample.documented.has(name), name);
  assert.ok(!sample.documented.has('CosmosDb:clientId'));
});

test('sample: a comment that begins with Required marks its setting', () => assert.deepEqual(sample.required, ['CosmosDb']));
