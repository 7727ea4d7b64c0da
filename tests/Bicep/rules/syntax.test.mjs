import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromTexts, template } from '../templates.mjs';
import { syntax } from './syntax.mjs';

test('syntax: what the language has passes', () => {
  assert.deepEqual(syntax(template(`
    param names array
    resource all 'A.B/c@2020-01-01' = [for (name, index) in names: if (index > 0) {
      name: '\${name}-\${index}'
      properties: union({ a: map(names, each => { value: each }) }, index == 1 ? {} : { b: '''
        several
        lines''' })
    }]
    output first string = all[0].properties.?a ?? ''`)), []);
});

test('syntax: a brace too few is found', () => assert.equal(syntax(template("resource r 'A.B/c@2020-01-01' = {\n  name: 'x'\n")).length > 0, true));

test('syntax: an equals sign too few is found', () => assert.equal(syntax(template("var a 'x'")).length > 0, true));

test('syntax: an assignment in a parameter file passes', () => assert.deepEqual(syntax(fromTexts({ 'main.bicepparam': "using 'main.bicep'\nparam a = 'x'\n" })), []));

test('syntax: a mistake in a parameter file is found', () => assert.equal(syntax(fromTexts({ 'main.bicepparam': "using 'main.bicep'\nparam a = [\n" })).length > 0, true));
