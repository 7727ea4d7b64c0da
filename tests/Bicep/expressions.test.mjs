import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, parts } from './expressions.mjs';

test('expressions: calls, texts, numbers, members and indexes are told apart', () => assert.deepEqual(
  parse("[union(variables('a')[copyIndex()].b.c, createObject('it''s', -1))]"),
  {
    call: 'union',
    args: [
      { of: { of: { of: { call: 'variables', args: [{ text: 'a' }] }, key: { call: 'copyIndex', args: [] } }, key: { text: 'b' } }, key: { text: 'c' } },
      { call: 'createObject', args: [{ text: "it's" }, { number: -1 }] },
    ],
  }));

test('expressions: what is none is none', () => assert.deepEqual(['text', '[[text]', 7, null].map(parse), [undefined, undefined, undefined, undefined]));

for (const broken of ["[a(]", "[a('b]", '[a() b()]', '[a]', "[a('b' 'c')]"]) {
  test(`expressions: ${broken} is refused`, () => assert.throws(() => parse(broken), /is none/));
}

test('expressions: parts are all of them', () =>
  assert.deepEqual(parts(parse("[a(b('c')[d()])]")).map((each) => each.call ?? each.text).filter(Boolean), ['a', 'b', 'c', 'd']));
