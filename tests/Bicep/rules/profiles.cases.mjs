import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromTexts } from '../templates.mjs';
import { profiles } from './profiles.mjs';

const sound = {
  'bicep/main.bicep': "param name string\nparam size string\nparam count int = 2\noutput all string = '${name}${size}${count}'",
  'bicep/main.bicepparam': `using 'main.bicep'
var profiles = {
  dev: loadJsonContent('profiles/dev.json')
  prod: loadJsonContent('profiles/prod.json')
}
var profile = profiles[readEnvironmentVariable('INTERVIEWS_PROFILE', 'dev')]
param name = 'x'
param size = profile.size
param count = profile.count`,
  'bicep/profiles/dev.json': '{ "size": "small", "count": 0 }',
  'bicep/profiles/prod.json': '{ "size": "large", "count": 2 }',
};
const check = async (path, from, to) => {
  assert.ok(sound[path].includes(from));
  return (await profiles(await fromTexts({ ...sound, [path]: sound[path].replace(from, () => to) }))).join('\n');
};

test('profiles: what becomes parameters passes', async () => assert.equal(await check('bicep/main.bicep', '', ''), ''));

test('profiles: a member that nobody reads is found', async () =>
  assert.equal(await check('bicep/profiles/dev.json', '"count"', '"colour": 1, "count"'), "bicep/profiles/dev.json has 'colour', which nobody reads"));

test('profiles: a member that nobody reads is found, though the parameter has its value', async () =>
  assert.match(await check('bicep/main.bicepparam', 'param count = profile.count', 'param count = 2'), /prod.json has 'count', which nobody reads/));

test('profiles: one profile instead of another is found', async () =>
  assert.match(await check('bicep/main.bicepparam', "readEnvironmentVariable('INTERVIEWS_PROFILE', 'dev')", "'dev'"), /prod.json has 'size', which does not become/));

test('profiles: values that are exchanged are found', async () =>
  assert.match(await check('bicep/main.bicepparam', "param name = 'x'\nparam size = profile.size", "param name = profile.size\nparam size = 'x'"), /dev.json has 'size', which does not become/));
