import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Person } from '../harness/host';
import { paths } from '../harness/paths';
import { useOwnStage } from '../harness/stage';

// `make pictures` has them put where the README shows them.
const folder = process.env.PICTURES ?? join(paths.results, 'pictures');
const rosa: Person = { subject: 'rosa', role: 'recruiter', organizationId: 'acme', name: 'Rosa Ortiz' };
const stage = useOwnStage();

test('the demo organization as the README shows it', async () => {
  execFileSync('dotnet', ['exec', paths.demo, 'seed', stage.host.url]);
  const window = await stage.open(rosa, { deviceScaleFactor: 2, viewport: { width: 1280, height: 860 } });
  const page = await window.go('/interviews');
  await page.getByRole('link', { name: 'Ada Byron' }).first().waitFor();
  await expect.poll(() => page.getByRole('link', { name: /Feedback overdue/ }).textContent()).toContain('1');
  await page.screenshot({ path: join(folder, 'dashboard.png') });

  await window.follow('/interviews/calendar');
  await page.getByText('Ada Byron').first().waitFor();
  await page.screenshot({ path: join(folder, 'calendar.png') });
  window.expectNoFaults();
});
