import assert from 'node:assert/strict';
import { test } from 'node:test';
import { template } from '../templates.mjs';
import { existing } from './existing.mjs';

const check = async (text) => existing(await template(text)).join('\n');
const parent = (nested) => `resource a 'A.B/c@2024-01-01' = {\n  name: 'a'\n${nested}}\n`;

test('existing: one at the top passes, and so does a nested one that is made', async () => assert.equal(
  await check(`${parent("  resource n 'd' = {\n    name: 'n'\n  }\n")}resource b 'A.B/c/d@2024-01-01' existing = {\n  parent: a\n  name: 'b'\n}\noutput id string = b.id`), ''));

test('existing: one that is nested is found', async () => assert.match(await check(parent("  resource n 'd' existing = {\n    name: 'n'\n  }\n")), /nests 'a::n', which exists elsewhere/));
