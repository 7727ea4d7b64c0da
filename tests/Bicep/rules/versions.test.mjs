import assert from 'node:assert/strict';
import { test } from 'node:test';
import { template } from '../templates.mjs';
import { versions } from './versions.mjs';

const resources = (...targets) => template(targets.map((target, index) => `resource r${index} '${target}' = {\n}`).join('\n'));

test('versions: released ones pass', () => assert.deepEqual(versions(resources('A.B/c@2024-01-01', 'A.B/d@2023-01-01', 'A.B/c@2024-01-01')), []));

test('versions: a missing one is found', () => assert.match(versions(resources('A.B/c')).join(), /pins no version/));

test('versions: a wrong one is found', () => assert.match(versions(resources('A.B/c@latest')).join(), /pins no version/));

test('versions: a preview is found', () => assert.match(versions(resources('A.B/c@2024-01-01-preview')).join(), /takes the preview/));

test('versions: a preview with a reason passes', () => assert.deepEqual(versions(resources('Microsoft.Insights/diagnosticSettings@2021-05-01-preview')), []));

test('versions: two of one kind are found', () => assert.match(versions(resources('A.B/c@2024-01-01', 'A.B/c@2023-01-01')).join(), /another version than elsewhere/));
