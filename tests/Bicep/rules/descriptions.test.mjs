import assert from 'node:assert/strict';
import { test } from 'node:test';
import { template } from '../templates.mjs';
import { descriptions } from './descriptions.mjs';

test('descriptions: those that say something pass', () =>
  assert.deepEqual(descriptions(template("@description('The name of it all.')\n@minLength(1)\nparam a string\n@description('The name again, for others.')\noutput b string = a")), []));

test('descriptions: a parameter without one is found', () => assert.match(descriptions(template('@minLength(1)\nparam a string')).join(), /does not describe 'a'/));

test('descriptions: an output without one is found', () => assert.match(descriptions(template("output b string = 'x'")).join(), /does not describe 'b'/));

test('descriptions: an empty one is found', () => assert.match(descriptions(template("@description('')\nparam a string")).join(), /does not describe 'a'/));

test("descriptions: the neighbour's does not count", () =>
  assert.match(descriptions(template("@description('The name of it all.')\nparam a string\nparam b string")).join(), /does not describe 'b'/));
