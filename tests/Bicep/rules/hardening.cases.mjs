import assert from 'node:assert/strict';
import { test } from 'node:test';
import { template } from '../templates.mjs';
import { hardening } from './hardening.mjs';

const ofText = async (text) => hardening(await template(text)).join('\n');
const check = (type, properties) => ofText(`param keyless bool = true\nresource r '${type}@2024-01-01' = {\n  name: 'r'\n  properties: { ${properties} }\n}`);
const storage = "allowSharedKeyAccess: false, allowBlobPublicAccess: false, minimumTlsVersion: 'TLS1_2', supportsHttpsTrafficOnly: true";

test('hardening: a storage account without keys passes', async () => assert.equal(await check('Microsoft.Storage/storageAccounts', storage), ''));

test('hardening: a storage account with keys is found', async () =>
  assert.match(await check('Microsoft.Storage/storageAccounts', storage.replace('false', 'true')), /does not set allowSharedKeyAccess: false in 'r'/));

test('hardening: a value that is not fixed is found', async () =>
  assert.match(await check('Microsoft.Storage/storageAccounts', storage.replace('false', 'keyless')), /does not set allowSharedKeyAccess: false/));

test('hardening: properties that are put together are found', async () =>
  assert.match(await ofText(`param more object\nresource r 'Microsoft.Storage/storageAccounts@2024-01-01' = {\n  name: 'r'\n  properties: union({ ${storage} }, more)\n}`), /does not set allowSharedKeyAccess: false/));

test('hardening: a resource in a loop is seen', async () =>
  assert.match(await ofText("resource r 'Microsoft.Web/sites@2024-04-01' = [for n in ['a', 'b']: {\n  name: n\n}]"), /does not set httpsOnly/));

test('hardening: a resource in a module is seen', async () =>
  assert.match(hardening(await template("module m 'm.bicep' = {}", { 'bicep/m.bicep': "resource r 'Microsoft.Web/sites@2024-04-01' = {\n  name: 'r'\n}" })).join(), /m.bicep does not set httpsOnly/));

for (const [type, property] of [
  ['Microsoft.DocumentDB/databaseAccounts', 'disableLocalAuth'],
  ['Microsoft.CognitiveServices/accounts', 'disableLocalAuth'],
  ['Microsoft.Communication/communicationServices', 'disableLocalAuth'],
  ['Microsoft.Insights/components', 'DisableLocalAuth'],
  ['Microsoft.KeyVault/vaults', 'enableRbacAuthorization'],
]) {
  test(`hardening: ${type} without ${property} is found`, async () => assert.match(await check(type, "name: 'x'"), new RegExp(`does not set ${property}: true`)));
}

test('hardening: what exists elsewhere is left alone', async () =>
  assert.equal(await ofText("resource r 'Microsoft.Web/sites@2024-04-01' existing = {\n  name: 'x'\n}\noutput id string = r.id"), ''));
