// Sums up the test reports (CTRF) of a folder: what failed, what was skipped and why, and one closing line.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const read = (name) => readFileSync(join(folder, name), 'utf8');
const files = (extension) => readdirSync(folder).filter((name) => name.endsWith(extension));

const testsOf = (file) =>
  // Explicit ones are tools that run when they are asked for by name.
  JSON.parse(read(file)).results.tests.filter((test) => test.status !== 'pending');
const isFailed = (test) => !['passed', 'skipped'].includes(test.status);

const tests = files('.json').flatMap(testsOf);
const passed = tests.filter((test) => test.status === 'passed');
const skipped = tests.filter((test) => test.status === 'skipped');
const failed = tests.filter(isFailed);

for (const test of failed) {
  console.log(`failed   ${test.name.replaceAll('\\"', '"')}: ${(test.message ?? '').split('\n')[0]}`);
}

// The reports leave the reasons out; the logs do not. A class that was skipped for one reason is one line.
const skips = files('.log').flatMap((name) => [...read(name).matchAll(/^ +(.+) \[SKIP\]\r?\n +(.+)$/gm)]);
const groups = new Map();
for (const [, name, reason] of skips) {
  const type = name.replace(/\(.*/s, '').replace(/\.[^.]+$/, '');
  const group = `${type}: ${reason}`;
  groups.set(group, [...(groups.get(group) ?? []), name]);
}

for (const [group, names] of groups) {
  console.log(names.length === 1 ? `skipped  ${names[0]}${group.slice(group.indexOf(': '))}` : `skipped  ${names.length} of ${group}`);
}

// What failed though none of its tests did: it broke off, or has none.
const broken = (existsSync(join(folder, 'broken')) ? read('broken').trim().split('\n') : [])
  .filter((project) => !files('.json').includes(`${project}.json`) || !testsOf(`${project}.json`).some(isFailed));
for (const project of broken) {
  console.log(`broken   ${project} ended with an error, which is above`);
}

const failures = failed.length + broken.length;
console.log(`${passed.length} passed, ${failures} failed, ${skipped.length} skipped`);
process.exit(failures > 0 || passed.length === 0 ? 1 : 0);
