import assert from 'node:assert/strict';
import { test } from 'node:test';
import { template } from '../templates.mjs';
import { versions } from './versions.mjs';

const check = async (...targets) => versions(await template(targets.map((target, index) => `resource r${index} '${target}' = {\n  name: 'r${index}'\n}`).join('\n'))).join('\n');

test('versions: released ones pass', async () => assert.equal(await check('A.B/c@2024-01-01', 'A.B/d@2023-01-01', 'A.B/c@2024-01-01'), ''));

test('versions: a preview is found', async () => assert.match(await check('A.B/c@2024-01-01-preview'), /takes the preview/));

test('versions: a preview of another name is found', async () => assert.match(await check('A.B/c@2024-01-01-privatepreview'), /takes the preview/));

test('versions: a preview with a reason passes', async () => assert.equal(await check('Microsoft.Insights/diagnosticSettings@2021-05-01-preview'), ''));

test('versions: two of one kind are found', async () => assert.match(await check('A.B/c@2024-01-01', 'A.B/c@2023-01-01'), /another version than elsewhere/));

test('versions: another one of what exists elsewhere is found', async () =>
  assert.match(
    versions(await template("resource a 'A.B/c@2024-01-01' = {\n  name: 'a'\n}\nresource b 'A.B/c@2023-01-01' existing = {\n  name: 'b'\n}\noutput id string = b.id")).join(),
    /another version than elsewhere/));
