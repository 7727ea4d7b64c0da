import { expect, test } from 'vitest';
import { Organization } from '../harness/organization';
import { useOwnStage } from '../harness/stage';

const stage = useOwnStage();

test('a recruiter sees what is coming, and filters live in the address', async () => {
  const organization = await Organization.make(stage.host);
  await organization.schedule('2031-01-07T10:00:00');
  await organization.schedule('2031-01-08T14:00:00', {
    candidateId: 'carl',
    type: 'behavioral',
    interviewers: [{ id: 'ines', seat: 'lead' }],
  });
  const window = await stage.open(organization.rita);
  const page = await window.go('/');

  await page.getByRole('link', { name: 'Cara Candidate' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/interviews');
  await page.getByText('Tuesday, January 7').waitFor();
  await page.getByRole('link', { name: '10:00 – 11:00 AM' }).waitFor();
  await expect.poll(() => page.getByRole('row').filter({ hasText: 'Carl Candidate' }).textContent()).toContain('Behavioral');

  await window.picture('dashboard');
  await page.getByRole('textbox', { name: 'Candidate' }).fill('carl');
  await page.getByRole('link', { name: 'Cara Candidate' }).waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.get('q')).toBe('carl');
  await page.reload();
  await page.getByRole('link', { name: 'Carl Candidate' }).waitFor();
  await expect.poll(() => page.getByRole('textbox', { name: 'Candidate' }).inputValue()).toBe('carl');
  await window.expectAccessible();
});

test('a page asks for what it shows and nothing else, and the next page when it is wanted', async () => {
  const organization = await Organization.make(stage.host);
  const items = Array.from({ length: 55 }, (_, index) => ({
    type: 'phoneScreen',
    candidateId: `c-${index}`,
    scheduledAt: new Date(Date.UTC(2031, 0, 7, 8) + index * 86_400_000).toISOString(),
    timeZone: 'Europe/Berlin',
    durationMinutes: 30,
    interviewers: [{ name: 'Somebody' }],
  }));
  for (const item of items) {
    await stage.host.as(organization.rita, 'POST', '/interviews', item);
  }
  const window = await stage.open(organization.rita);
  const page = await window.go('/interviews');

  await page.getByRole('link', { name: 'c-0', exact: true }).waitFor();
  expect([...window.calls].sort()).toEqual(['GET /api/interviews', 'GET /api/interviews/summary', 'GET /api/jobs', 'GET /api/people']);
  const rows = page.locator('tbody tr:has(td)');
  await expect.poll(() => rows.count()).toBe(50);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect.poll(() => rows.count()).toBe(55);
  expect(await page.getByRole('button', { name: 'Show more' }).count()).toBe(0);
});

test('on a phone nothing sticks out, and the next round is offered after an interview', async () => {
  const organization = await Organization.make(stage.host);
  const { id } = await organization.schedule('2031-01-06T09:30:00');
  await stage.host.advance('PT2H');
  await stage.host.as(organization.rita, 'POST', `/interviews/${id}/complete`, {});
  const window = await stage.open(organization.rita);
  await window.page.setViewportSize({ width: 360, height: 740 });
  const page = await window.go('/interviews?view=today');

  await page.getByRole('link', { name: 'Cara Candidate' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByRole('button', { name: 'Actions for Cara Candidate' }).click();
  await expect.poll(() => page.getByRole('menuitem').allTextContents()).toEqual(['Schedule next round']);
  await window.expectAccessible();
});
