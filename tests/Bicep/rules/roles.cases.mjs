import assert from 'node:assert/strict';
import { test } from 'node:test';
import { template } from '../templates.mjs';
import { roles } from './roles.mjs';

const sound = `
var roles = loadJsonContent('roles.json')
var several = ['Reader', 'Writer']
resource one 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: 'a'
  properties: { roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles['Reader']) }
}
resource many 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in several: {
  name: role
  properties: { roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles[role]) }
}]
`;
const table = { Reader: 'acdd72a7-3385-48ef-bd42-f606fba81ae7', Writer: 'b24988ac-6180-42a0-ab88-20f7382dd24c' };
const check = async (text, known = table) => roles(await template(text, { 'bicep/roles.json': JSON.stringify(known), 'bicep/others.json': '{ "Reader": "x" }' })).join('\n');

test('roles: by name, alone and in a loop, pass', async () => assert.equal(await check(sound), ''));

test('roles: by name in a loop over a list of its own passes', async () => assert.equal(await check(sound.replace('in several', "in ['Reader', 'Writer']")), ''));

test('roles: an id in a template is found', async () => {
  const found = await check(sound.replace("roles['Reader']", "'acdd72a7-3385-48ef-bd42-f606fba81ae7'"));

  assert.match(found, /has the id/);
  assert.match(found, /assigns a role in 'one' that is not named/);
});

test('roles: a definition handed in from outside is found', async () =>
  assert.match(await check(`param roleId string\n${sound.replace("subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles['Reader'])", 'roleId')}`), /assigns a role in 'one'/));

test('roles: another table is found', async () => assert.match(await check(sound.replace("roles['Reader']", "loadJsonContent('others.json').Reader")), /assigns a role in 'one'/));

test('roles: a name in a list that the table lacks is found', async () => assert.match(await check(sound.replace("'Writer']", "any('Wrtier')]")), /names the role 'Wrtier'/));

test('roles: names that are handed in are found', async () =>
  assert.match(await check(`param names string[]\n${sound.replace('in several', 'in names').replace(/var several.*\n/, '')}`), /which is of no list of names/));

test('roles: a role nobody is given is found', async () => assert.match(await check(sound, { ...table, Owner: 'x' }), /'Owner', which nobody is given/));
