import assert from 'node:assert/strict';
import { test } from 'node:test';
import { template } from '../templates.mjs';
import { secrets } from './secrets.mjs';

const check = async (text) => secrets(await template(text)).join('\n');

const account = "resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {\n  name: 'a'\n}\n";
const faults = {
  'listKeys on a resource': [`${account}output a string = account.listKeys().keys[0].value`, "asks for keys with 'listKeys'"],
  'listKeys as a function': ["param id string\noutput a string = listKeys(id, '2020-01-01').key", "asks for keys with 'listKeys'"],
  'listKeys in a variable': [`${account}var key = account.listKeys().keys[0].value\nresource r 'A.B/c@2024-01-01' = {\n  name: 'r'\n  properties: { key: key }\n}`, "asks for keys with 'listKeys'"],
  listConnectionStrings: ["param id string\noutput a string = listConnectionStrings(id, '2020-01-01').connectionStrings[0]", 'listConnectionStrings'],
  'a function of another list': ["param id string\noutput a string = listSecrets(id, '2020-01-01').key", 'listSecrets'],
  'an output called a key': ["output accessKey string = 'x'", "hands out 'accessKey'"],
  'an output called a connection string': ["output storageConnectionString string = 'x'", "hands out 'storageConnectionString'"],
  'a password that is not secure': ['param adminPassword string', "takes 'adminPassword' without @secure"],
  'a key that is not secure': ['param accessKey string', "takes 'accessKey' without @secure"],
  'a default of a secure parameter': ["@secure()\nparam a string = 'x'", "default for the secure 'a'"],
  'an empty default of a secure parameter': ["@secure()\nparam a string = ''", "default for the secure 'a'"],
  'a default of a secure object': ['@secure()\nparam a object = {}', "default for the secure 'a'"],
};

for (const [what, [text, found]] of Object.entries(faults)) {
  test(`secrets: ${what} is found`, async () => assert.match(await check(text), new RegExp(found)));
}

test('secrets: a name, an endpoint and a secret that is handed in pass', async () =>
  assert.equal(await check('param name string\n@secure()\nparam adminPassword string\noutput keyVaultName string = name\noutput listed int = length(name)'), ''));
