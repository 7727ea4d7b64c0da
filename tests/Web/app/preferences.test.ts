import { expect, test } from 'vitest';
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
