import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromTexts } from '../templates.mjs';
import { settings } from './settings.mjs';

const sound = `
param mail string
param secrets object
var settings = {
  CosmosDb__accountEndpoint: 'x'
  AzureFunctionsJobHost__extensions__durableTask__hubName: 'x'
}
var mailSettings = empty(mail) ? {} : {
  Email__Endpoint: mail
}
`;
const app = `
resource app 'Microsoft.Web/sites/config@2024-04-01' = {
  name: 'app/appsettings'
  properties: union(settings, mailSettings, mapValues(secrets, secret => 'x\${secret}'))
}
`;
const sample = { documented: new Set(['CosmosDb:accountEndpoint', 'Email:Endpoint']), required: ['CosmosDb'] };
const check = async (from = '', to = '') => {
  const text = sound + app;
  assert.ok(text.includes(from));
  return settings(await fromTexts({ 'bicep/modules/app-settings.bicep': text.replace(from, () => to) }), sample).join('\n');
};

test('settings: those of the sample and of the host pass', async () => assert.equal(await check(), ''));

test('settings: one that the sample does not tell of is found', async () => assert.match(await check('CosmosDb__accountEndpoint', 'CosmosDb__acountEndpoint'), /sets 'CosmosDb:acountEndpoint'/));

test('settings: one behind a condition is seen', async () => assert.match(await check('Email__Endpoint', 'Mail__Endpoint'), /sets 'Mail:Endpoint'/));

test('settings: one beside the variables is seen', async () => assert.match(await check('union(settings', "union({ Colour: 'red' }, settings"), /sets 'Colour'/));

test('settings: those of an object alone are seen', async () => assert.match(await check(/union\(.*/.exec(app)[0], "{\n    Colour: 'red'\n  }"), /sets 'Colour'/));

test('settings: those of a child of the app are seen', async () => {
  const child = "resource site 'Microsoft.Web/sites@2024-04-01' existing = {\n  name: 'app'\n}\n";
  assert.equal(await check(app, child + app.replace("name: 'app/appsettings'", "parent: site\n  name: 'appsettings'")), '');
});

test('settings: names that nobody can see are found', async () => {
  assert.match(await check('union(settings', 'union(toObject(objectKeys(secrets), each => each), settings'), /sets names that nobody can see/);
  assert.match(await check('union(settings', "union({ '${mail}': 'x' }, settings"), /sets names that nobody can see/);
});

test('settings: one that is required and not set is found', async () => assert.match(await check("  CosmosDb__accountEndpoint: 'x'\n", ''), /does not set 'CosmosDb', which is required/));

test('settings: one that is there and not handed to the app is found', async () => assert.match(await check('union(settings, ', 'union('), /does not set 'CosmosDb', which is required/));

test('settings: an app without settings is found', async () => assert.match(await check("'app/appsettings'", "'app/web'"), /does not set 'CosmosDb', which is required/));

test('settings: one that Flex Consumption refuses is found', async () => assert.match(await check('CosmosDb__', "FUNCTIONS_WORKER_RUNTIME: 'x'\n  CosmosDb__"), /which Flex Consumption refuses/));

test('settings: a colon is found', async () => assert.match(await check('Email__Endpoint', "'Email:Endpoint'"), /has __ for each :/));
