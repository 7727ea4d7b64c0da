import assert from 'node:assert/strict';
import { test } from 'node:test';
import { template } from '../templates.mjs';
import { roles } from './roles.mjs';

const sound = `
var roles = loadJsonContent('roles.json')
var several = ['Reader', 'Writer']
resource one 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  properties: { roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles['Reader']) }
}
resource many 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in several: {
  properties: { roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles[role]) }
}]
`;
const table = { Reader: 'acdd72a7-3385-48ef-bd42-f606fba81ae7', Writer: 'b24988ac-6180-42a0-ab88-20f7382dd24c' };
const check = (text, known = table) => roles(template(text, { 'bicep/roles.json': JSON.stringify(known) })).join('\n');

test('roles: by name, alone and in a loop, pass', () => assert.equal(check(sound), ''));

test('roles: an id in a template is found', () => {
  const found = check(sound.replace("roles['Reader']", "'acdd72a7-3385-48ef-bd42-f606fba81ae7'"));

  assert.match(found, /has the id/);
  assert.match(found, /assigns a role in 'one' that is not named/);
});

test('roles: a definition handed in from outside is found', () =>
  assert.match(check(sound.replace("subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles['Reader'])", 'roleId')), /assigns a role in 'one'/));

test('roles: a name that the table lacks is found', () => assert.match(check(sound.replace("roles['Reader']", "roles['Raeder']")), /names the role 'Raeder'/));

test('roles: a name in a list that the table lacks is found', () => assert.match(check(sound.replace("'Writer']", "'Wrtier']")), /names the role 'Wrtier'/));

test('roles: a role nobody is given is found', () => assert.match(check(sound, { ...table, Owner: 'x' }), /'Owner', which nobody is given/));
