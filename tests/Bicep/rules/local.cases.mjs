import assert from 'node:assert/strict';
import { test } from 'node:test';
import { template } from '../templates.mjs';
import { local } from './local.mjs';

const check = (text, path = 'bicep/main.bicep') => local({ texts: { [path]: text } }).join('\n');

test('local: a module of a file passes', () => assert.equal(check("module store 'modules/store.bicep' = {\n}"), ''));

for (const target of ['br/public:avm/res/storage/storage-account:0.8.3', 'br:example.azurecr.io/store:v1', 'ts:11111111-1111-1111-1111-111111111111/rg/store:v1', 'ts/specs:store:v1']) {
  test(`local: '${target}' is found`, () => assert.match(check(`param a string\nmodule store '${target}' = {\n}`), /main.bicep:2 takes .* from a registry/));
}

test('local: a template of a registry in a parameter file is found', () => assert.match(check("using 'br/public:a:1'", 'bicep/main.bicepparam'), /from a registry/));

test('local: the compiler is never asked for one', () => assert.rejects(template("module store 'br/public:a:1' = {\n}"), /from a registry/));
