import assert from 'node:assert/strict';
import { test } from 'node:test';
import { template } from '../templates.mjs';
import { files } from './files.mjs';

const sound = "var names = loadJsonContent('names.json')\nvar all = loadJsonContent('../all.json')\noutput a string = names.first";
const check = (text, others = {}) => files(template(text, { 'bicep/names.json': '{ "first": "x" }', 'all.json': '[]', ...others })).join('\n');

test('files: what is there passes', () => assert.equal(check(sound), ''));

test('files: a file that is missing is found', () => assert.match(check(sound.replace('../all.json', 'all.json')), /loads 'all.json', which is not there/));

test('files: a text that is missing is found', () => assert.match(check("var a = loadTextContent('a.txt')"), /loads 'a.txt', which is not there/));

test('files: a file that is no JSON is found', () => assert.match(check(sound, { 'all.json': '[' }), /which is no JSON/));

test('files: JSON that is loaded as text and is none is found', () => assert.match(check("var a = loadTextContent('book.json')", { 'bicep/book.json': '{' }), /which is no JSON/));

test('files: a member that is missing is found', () => assert.match(check(sound.replace('names.first', 'names.frist')), /reads 'names.frist'/));
