import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromTexts } from '../templates.mjs';
import { parameters } from './parameters.mjs';

const sound = {
  'bicep/main.bicep': "param name string\n@allowed(['small', 'large'])\nparam size string\nparam count int\nparam other string = 'x'",
  'bicep/main.bicepparam': "using 'main.bicep'\nvar profile = loadJsonContent('profiles/dev.json')\nparam name = 'x'\nparam size = profile.size\nparam count = profile.count",
  'bicep/profiles/dev.json': '{ "size": "small", "count": 0 }',
  'bicep/profiles/prod.json': '{ "size": "large", "count": 2 }',
};
const check = (path, from, to) => {
  assert.ok(from === '' || sound[path].includes(from));
  return parameters(fromTexts(path ? { ...sound, [path]: sound[path].replace(from, to) } : sound)).join('\n');
};

test('parameters: what fits passes', () => assert.equal(check('bicep/main.bicep', '', ''), ''));

test('parameters: one that is required and not given is found', () => assert.match(check('bicep/main.bicepparam', "param name = 'x'\n", ''), /requires 'name'/));

test('parameters: one that is unknown is found', () => assert.match(check('bicep/main.bicepparam', "param name = 'x'", "param name = 'x'\nparam colour = 'red'"), /gives 'colour'/));

test('parameters: one that a profile lacks is found', () => assert.match(check('bicep/profiles/prod.json', ', "count": 2', ''), /prod.json:1 lacks 'count'/));

test('parameters: one that only a profile has is found', () => assert.match(check('bicep/profiles/dev.json', '"count"', '"colour": 1, "count"'), /dev.json:1 has 'colour'/));

test('parameters: a value of another type is found', () => assert.match(check('bicep/profiles/dev.json', '0', '"0"'), /dev.json:1 gives 'count' as string/));

test('parameters: a value that is not allowed is found', () => assert.match(check('bicep/profiles/prod.json', 'large', 'huge'), /prod.json:1 gives 'size' a value that is not allowed/));

test('parameters: a file that uses no template is found', () => assert.match(check('bicep/main.bicepparam', "using 'main.bicep'", "using 'mian.bicep'"), /uses no template/));
