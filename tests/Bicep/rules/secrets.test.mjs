import assert from 'node:assert/strict';
import { test } from 'node:test';
import { template } from '../templates.mjs';
import { secrets } from './secrets.mjs';

const faults = {
  'listKeys on a resource': ["var a = account.listKeys().keys[0].value", 'listKeys'],
  'listKeys as a function': ["var a = listKeys(id, '2020-01-01').key", 'listKeys'],
  'listConnectionStrings': ["var a = account.listConnectionStrings().connectionStrings[0]", 'listConnectionStrings'],
  'a function of another list': ["var a = app.listSecrets().key", 'listSecrets'],
  'an output called a key': ["output accessKey string = a", "hands out 'accessKey'"],
  'an output called a connection string': ["output storageConnectionString string = a", "hands out 'storageConnectionString'"],
  'an output of a secure parameter': ["@secure()\nparam a string\noutput b string = 'x${a}'", "secure parameter as 'b'"],
  'a password that is not secure': ['param adminPassword string', "takes 'adminPassword' without @secure"],
  'a default of a secure parameter': ["@secure()\nparam a string = 'x'", "default for the secure 'a'"],
};

for (const [what, [text, found]] of Object.entries(faults)) {
  test(`secrets: ${what} is found`, () => assert.match(secrets(template(text)).join('\n'), new RegExp(found)));
}

test('secrets: a name or an endpoint passes', () => assert.deepEqual(secrets(template("param name string\noutput keyVaultName string = name\noutput listed int = length(name)")), []));
