// The compiler and the rules, on what is in the repository. That each of them finds what it is for is shown beside it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textsOf } from './folders.mjs';
import { judge } from './judge.mjs';
import { azdProject, exists, folder, infrastructure, sample, sources, workflowTexts } from './repository.mjs';
import { azd } from './rules/azd.mjs';
import { descriptions } from './rules/descriptions.mjs';
import { existing } from './rules/existing.mjs';
import { files } from './rules/files.mjs';
import { hardening } from './rules/hardening.mjs';
import { local } from './rules/local.mjs';
import { profiles } from './rules/profiles.mjs';
import { roles } from './rules/roles.mjs';
import { secrets } from './rules/secrets.mjs';
import { settings } from './rules/settings.mjs';
import { sharedDefinitions } from './rules/shared.mjs';
import { tags } from './rules/tags.mjs';
import { versions } from './rules/versions.mjs';
import { workflows } from './rules/workflows.mjs';
import { undocumented } from './settings/readings.mjs';

test('infra: the compiler finds nothing', async () => assert.deepEqual(await judge(folder), []));

test('infra: every template is there for the rules, with its resources', async () => {
  const { templates } = await infrastructure();
  const paths = Object.keys(textsOf(folder)).filter((path) => path.endsWith('.bicep'));

  assert.ok(paths.includes('bicep/main.bicep') && paths.length > 10);
  assert.deepEqual(templates.map(({ path }) => path), paths);
  assert.deepEqual(templates.filter(({ resources }) => resources.length === 0), []);
});

test('infra: each profile gives main.bicep values', async () => {
  const values = await (await infrastructure()).values();

  assert.deepEqual(Object.keys(values).sort(), ['dev', 'prod']);
  assert.notDeepEqual(values.dev, values.prod);
});

for (const rule of [local, files, existing, profiles, descriptions, versions, roles, secrets, hardening, tags, sharedDefinitions]) {
  test(`infra: ${rule.name}`, async () => assert.deepEqual(await rule(await infrastructure()), []));
}

test('infra: settings', async () => assert.deepEqual(settings(await infrastructure(), sample), []));

test('azure.yaml: azd', async () => assert.deepEqual(azd(await infrastructure(), azdProject, exists), []));

test('.github: workflows', () => assert.deepEqual(workflows(workflowTexts), []));

test('src: every setting that is read is in the sample', () => assert.deepEqual(undocumented(sources, sample), []));
