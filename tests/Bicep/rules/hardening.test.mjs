import assert from 'node:assert/strict';
import { test } from 'node:test';
import { template } from '../templates.mjs';
import { hardening } from './hardening.mjs';

const check = (type, properties) => hardening(template(`resource r '${type}@2024-01-01' = {\n  properties: { ${properties} }\n}`)).join('\n');
const storage = "allowSharedKeyAccess: false, allowBlobPublicAccess: false, minimumTlsVersion: 'TLS1_2', supportsHttpsTrafficOnly: true";

test('hardening: a storage account without keys passes', () => assert.equal(check('Microsoft.Storage/storageAccounts', storage), ''));

test('hardening: a storage account with keys is found', () =>
  assert.match(check('Microsoft.Storage/storageAccounts', storage.replace('false', 'true')), /does not set allowSharedKeyAccess: false/));

test('hardening: a value that is not fixed is found', () =>
  assert.match(check('Microsoft.Storage/storageAccounts', storage.replace('false', 'keyless')), /does not set allowSharedKeyAccess: false/));

test('hardening: a resource in a loop is seen', () =>
  assert.match(hardening(template("resource r 'Microsoft.Web/sites@2024-04-01' = [for n in names: {\n  name: n\n}]")).join(), /does not set httpsOnly/));

for (const [type, property] of [
  ['Microsoft.DocumentDB/databaseAccounts', 'disableLocalAuth'],
  ['Microsoft.CognitiveServices/accounts', 'disableLocalAuth'],
  ['Microsoft.Communication/communicationServices', 'disableLocalAuth'],
  ['Microsoft.Insights/components', 'DisableLocalAuth'],
  ['Microsoft.KeyVault/vaults', 'enableRbacAuthorization'],
]) {
  test(`hardening: ${type} without ${property} is found`, () => assert.match(check(type, "name: 'x'"), new RegExp(`does not set ${property}: true`)));
}

test('hardening: what exists elsewhere is left alone', () =>
  assert.deepEqual(hardening(template("resource r 'Microsoft.Web/sites@2024-04-01' existing = {\n  name: 'x'\n}")), []));
