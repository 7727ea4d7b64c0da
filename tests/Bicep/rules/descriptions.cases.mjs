import assert from 'node:assert/strict';
import { test } from 'node:test';
import { template } from '../templates.mjs';
import { descriptions } from './descriptions.mjs';

const check = async (text) => descriptions(await template(text)).join('\n');

test('descriptions: those that say something pass', async () =>
  assert.equal(await check("@description('The name of it all.')\n@minLength(1)\nparam a string\n@description('The name again, for others.')\noutput b string = a"), ''));

test('descriptions: a parameter without one is found', async () => assert.match(await check('@minLength(1)\nparam a string'), /does not describe 'a'/));

test('descriptions: an output without one is found', async () => assert.match(await check("output b string = 'x'"), /does not describe 'b'/));

test('descriptions: an empty one is found', async () => assert.match(await check("@description('')\nparam a string"), /does not describe 'a'/));

test("descriptions: the neighbor's does not count", async () =>
  assert.equal(await check("@description('The name of it all.')\nparam a string\nparam b string"), "bicep/main.bicep does not describe 'b'"));
