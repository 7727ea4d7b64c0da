import { execFileSync } from 'node:child_process';
import { afterEach, expect, test } from 'vitest';
import { OwnHost, type Person } from '../harness/host';
import { paths } from '../harness/paths';

const rosa: Person = { subject: 'rosa', role: 'recruiter', organizationId: 'acme', name: 'Rosa Ortiz' };
let host: OwnHost | undefined;

afterEach(async () => {
  await host?.stop();
});

test('the demo organization can be made before a weekend, too', async () => {
  host = await OwnHost.start({ CLOCK_START: '2031-01-09T08:00:00Z' });
  execFileSync('dotnet', ['exec', paths.demo, 'seed', host.url]);

  expect((await host.as<{ items: unknown[] }>(rosa, 'GET', '/interviews?tag=demo')).items).toHaveLength(12);
});
