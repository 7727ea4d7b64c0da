// Sums up the test reports (CTRF) of a folder: what failed, what was skipped and why, and one closing line.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const tests = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')).results.tests);
const of = (...statuses) => tests.filter((test) => statuses.includes(test.status));
const passed = of('passed');
const skipped = of('skipped', 'pending');
const failed = tests.filter((test) => !passed.includes(test) && !skipped.includes(test));
const firstLine = (text) => (text ?? 'no reason given').split('\n')[0];

failed.forEach((test) => console.log(`failed   ${test.name}: ${firstLine(test.message)}`));
skipped.forEach((test) => console.log(`skipped  ${test.name}: ${firstLine(test.message)}`));

const broken = join(folder, 'broken');
const brokenOff = existsSync(broken) && failed.length === 0 ? readFileSync(broken, 'utf8').trim().split('\n') : [];
brokenOff.forEach((line) => console.log(`broken   ${line}`));

console.log(`${passed.length} passed, ${failed.length + brokenOff.length} failed, ${skipped.length} skipped`);
process.exit(failed.length + brokenOff.length > 0 || passed.length === 0 ? 1 : 0);
