// The rules, on what is in the repository. That each of them finds what it is for is shown beside it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { azdProject, exists, infrastructure, sample, sources, workflowTexts } from './repository.mjs';
import { azd } from './rules/azd.mjs';
import { descriptions } from './rules/descriptions.mjs';
import { files } from './rules/files.mjs';
import { hardening } from './rules/hardening.mjs';
import { modules } from './rules/modules.mjs';
import { parameters } from './rules/parameters.mjs';
import { roles } from './rules/roles.mjs';
import { secrets } from './rules/secrets.mjs';
import { settings } from './rules/settings.mjs';
import { sharedDefinitions } from './rules/shared.mjs';
import { symbols } from './rules/symbols.mjs';
import { syntax } from './rules/syntax.mjs';
import { tags } from './rules/tags.mjs';
import { versions } from './rules/versions.mjs';
import { workflows } from './rules/workflows.mjs';
import { undocumented } from './settings/readings.mjs';

for (const rule of [syntax, symbols, modules, files, parameters, descriptions, versions, roles, secrets, hardening, tags, sharedDefinitions]) {
  test(`infra: ${rule.name}`, () => assert.deepEqual(rule(infrastructure), []));
}

test('infra: settings', () => assert.deepEqual(settings(infrastructure, sample), []));

test('azure.yaml: azd', () => assert.deepEqual(azd(infrastructure, azdProject, exists), []));

test('.github: workflows', () => assert.deepEqual(workflows(workflowTexts), []));

test('src: every setting that is read is in the sample', () => assert.deepEqual(undocumented(sources, sample), []));
