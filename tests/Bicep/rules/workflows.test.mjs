import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workflows } from './workflows.mjs';

const hash = '11bd71901bbe5b1630ceea73d27597364c9af683';
const check = (line) => workflows({ 'ci.yml': `steps:\n${line}` }).join('\n');

test('workflows: a hash with its version passes', () => assert.equal(check(`  - uses: actions/checkout@${hash} # v4.2.2`), ''));

for (const line of ['  - uses: actions/checkout@v4', '    uses: actions/checkout@main', `  - uses: actions/checkout@${hash.slice(1)} # v4.2.2`, `  - uses: actions/checkout@${hash}`]) {
  test(`workflows: '${line.trim()}' is found`, () => assert.match(check(line), /ci.yml:2 pins no hash/));
}
