import { expect, test } from 'vitest';
import { tabTo } from '../harness/keyboard';
import { Organization } from '../harness/organization';
import { useStage } from '../harness/stage';

const stage = useStage();

test('zone, language and colors are chosen, and kept', async () => {
  const organization = await Organization.make(stage.host);
  await organization.schedule('2031-01-07T10:00:00');
  const window = await stage.open(organization.rita);
  const page = await window.go('/interviews');
  await page.getByRole('link', { name: '10:00 – 11:00 AM' }).waitFor();

  await page.getByRole('button', { name: 'Time zone: Europe/Berlin' }).click();
  await page.getByRole('combobox', { name: 'Time zone' }).fill('new york');
  await page.getByRole('option', { name: 'America/New_York' }).click();
  await page.getByRole('button', { name: /Language/ }).click();
  await page.getByRole('option', { name: 'Deutsch' }).click();
  await page.getByRole('button', { name: /Farben/ }).click();
  await page.getByRole('option', { name: 'Dunkel' }).click();
  await window.expectAccessible();
  await page.getByRole('dialog').getByLabel('Schließen').click();

  await page.getByRole('link', { name: '04:00–05:00 Uhr' }).waitFor();
  await page.getByText('Dienstag, 7. Januar').waitFor();
  await page.reload();
  await page.getByRole('link', { name: '04:00–05:00 Uhr' }).waitFor();
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('de');
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
});

test('somebody makes an address for calendar programs, puts another in its place, and closes it', async () => {
  const organization = await Organization.make(stage.host);
  const { id } = await organization.schedule('2031-01-07T10:00:00');
  const window = await stage.open(organization.ivan);
  const page = await window.go('/my/day');
  await page.getByRole('link', { name: 'Cara Candidate' }).waitFor();
  await window.settled();
  expect(window.calls).not.toContain('GET /api/calendar/feed');

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const address = page.getByRole('textbox', { name: 'Calendar address' });
  await button('Signed in as Ivan Interviewer').click();
  await tabTo(page, button('Make a calendar address'));
  await page.keyboard.press('Enter');
  const first = await address.inputValue();
  await expect
    .poll(() => page.getByRole('link', { name: 'Open in calendar program' }).getAttribute('href'))
    .toBe(first.replace('http:', 'webcal:'));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await button('Copy').click();
  const told = page.getByRole('status').getByText('The address is copied.');
  expect(await told.evaluate((toast) => toast.closest('[inert]')), 'hidden behind the dialog').toBeNull();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(first);
  await page.context().clearPermissions();
  await window.picture('calendar-feed');
  await window.expectAccessible();
  expect(await (await fetch(first)).text()).toContain(`\r\nUID:${id}\r\n`);

  await button('Make a new address').click();
  await page.getByText('The old address stops working.').waitFor();
  await window.expectAccessible();
  await button('Make it').click();
  await expect.poll(() => address.inputValue()).not.toBe(first);
  const second = await address.inputValue();
  expect((await fetch(first)).status).toBe(404);
  expect((await fetch(second)).status).toBe(200);

  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await button('Signed in as Ivan Interviewer').click();
  await page.getByText('You have had an address since Mon, Jan 6, 2031').waitFor();
  expect(await address.count()).toBe(0);
  await button('Close the address').click();
  await button('Close it').click();
  await page.getByRole('status').getByText('The address is closed.').waitFor();
  await button('Make a calendar address').waitFor();
  expect((await fetch(second)).status).toBe(404);
  await window.expectAccessible();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});
