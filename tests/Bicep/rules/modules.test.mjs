import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromTexts } from '../templates.mjs';
import { modules } from './modules.mjs';

const main = `
module store 'modules/store.bicep' = if (true) {
  params: {
    name: 'x'
  }
}
output id string = store!.outputs.id
`;
const store = `
param name string
param size int = 1
output id string = name
`;
const check = (changes = {}) => modules(fromTexts({ 'bicep/main.bicep': main, 'bicep/modules/store.bicep': store, ...changes })).join('\n');

test('modules: a call that fits passes', () => assert.equal(check(), ''));

test('modules: a parameter that is required and not given is found', () =>
  assert.match(check({ 'bicep/modules/store.bicep': store.replace('int = 1', 'int') }), /main.bicep:2 gives 'store' no 'size'/));

test('modules: a parameter that is unknown is found', () =>
  assert.match(check({ 'bicep/main.bicep': main.replace("name: 'x'", "name: 'x'\n    colour: 'red'") }), /gives 'store' a 'colour'/));

for (const access of ['store.outputs.size', 'store!.outputs.size', 'store.?outputs.size', 'store!.outputs.?size']) {
  test(`modules: an output that is unknown is found in ${access}`, () =>
    assert.match(check({ 'bicep/main.bicep': main.replace('store!.outputs.id', access) }), /reads 'size' of 'store'/));
}

test('modules: a module of a registry is found', () =>
  assert.match(check({ 'bicep/main.bicep': main.replace('modules/store.bicep', 'br/public:avm/res/storage/storage-account:0.8.3') }), /is no file here/));

test('modules: a file that is missing is found', () => assert.match(check({ 'bicep/main.bicep': main.replace('store.bicep', 'stare.bicep') }), /is no file here/));

test('modules: a file that nobody uses is found', () => assert.match(check({ 'bicep/modules/idle.bicep': '' }), /idle.bicep:1 is used by nobody/));
