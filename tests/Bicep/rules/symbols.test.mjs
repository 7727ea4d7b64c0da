import assert from 'node:assert/strict';
import { test } from 'node:test';
import { template } from '../templates.mjs';
import { symbols } from './symbols.mjs';

const sound = `
@description('A name.')
param name string
var rooms = ['a', 'b']
resource r 'A.B/c@2020-01-01' = [for (room, index) in rooms: {
  name: '\${name}\${room}\${index}'
  properties: { all: map(rooms, each => map(rooms, other => '\${each}\${other.x}')) }
}]
resource parent 'A.B/d@2020-01-01' = {
  name: name
  resource child 'e' existing = {
    name: 'x'
  }
}
output first string = r[0].id
output child string = parent::child.id
output where string = az.resourceGroup().location
`;

test('symbols: params, variables, resources, loops, lambdas and namespaces pass', () => assert.deepEqual(symbols(template(sound)), []));

const faults = {
  'a name nobody declares': ['\${room}\${index}', '\${rooom}\${index}', "uses 'rooom'"],
  'a name in a lambda': ['\${each}', '\${eech}', "uses 'eech'"],
  'a loop variable outside its loop': ['r[0].id', 'room.id', "uses 'room'"],
  'a lambda parameter outside its call': ['r[0].id', 'each.id', "uses 'each'"],
  'a nested resource that is none': ['parent::child.id', 'parent::chidl.id', "uses 'chidl', which is no nested resource"],
  'a function that is none': ['map(rooms', 'mapp(rooms', "calls 'mapp'"],
  'a decorator that is none': ['@description', '@descripton', "calls 'descripton'"],
  'a parameter nobody uses': ['param name string', 'param name string\nparam idle string', "declares 'idle' and does not use it"],
  'a variable nobody uses': ['var rooms', 'var idle = 1\nvar rooms', "declares 'idle' and does not use it"],
  'an existing resource nobody uses': ['parent::child.id', 'parent.id', "declares 'child' and does not use it"],
  'a name declared twice': ['var rooms', "var name = 'x'\nvar rooms", "declares 'name' twice"],
};

for (const [what, [from, to, found]] of Object.entries(faults)) {
  test(`symbols: ${what} is found`, () => {
    assert.ok(sound.includes(from));
    assert.match(symbols(template(sound.replace(from, () => to))).join('\n'), new RegExp(found));
  });
}
