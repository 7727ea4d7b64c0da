import { expect, test } from 'vitest';
import { Organization } from '../harness/organization';
import { useStage } from '../harness/stage';

const stage = useStage();

test('a time is picked among those that are free, and one that was taken meanwhile is explained', async () => {
  const organization = await Organization.make(stage.host);
  const plan = [{ round: 1, type: 'behavioral', durationMinutes: 45, seats: [{ name: 'lead', anyOf: ['ivan'] }] }];
  await stage.host.as(organization.rita, 'PATCH', '/jobs/backend', { plan });
  const window = await stage.open(organization.rita);
  const page = await window.go('/interviews');
  await page.getByRole('button', { name: 'Schedule', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Schedule an interview' });
  await dialog.getByText('Who meets whom?').waitFor();
  await window.expectAccessible();

  await dialog.getByRole('combobox', { name: 'Candidate' }).fill('cara');
  await page.getByRole('option', { name: /Cara Candidate/ }).click();
  await dialog.getByRole('combobox', { name: 'Job' }).fill('backend');
  await page.getByRole('option', { name: 'Backend Engineer' }).click();
  await dialog.getByRole('radiogroup', { name: 'Tuesday, January 7' }).getByRole('radio', { name: '10:00 AM' }).click();
  expect(await dialog.getByRole('textbox', { name: 'Minutes' }).inputValue()).toBe('45');
  await window.picture('schedule-pick');

  await organization.schedule('2031-01-07T10:00:00', { candidateId: 'carl' });
  await dialog.getByRole('button', { name: /^Schedule for Tue, Jan 7, 2031, 10:00/ }).click();
  await dialog.getByText(/Ivan Interviewer has another interview: Jan 7, 2031, 10:00/).waitFor();
  await window.picture('schedule-conflict');
  await window.expectAccessible();
  await dialog.getByText('Free instead:').locator('..').getByRole('button').first().click();
  await dialog.getByRole('button', { name: /^Schedule for/ }).click();
  await page.getByText(/The interview with Cara Candidate is scheduled for/).waitFor();
  await dialog.waitFor({ state: 'detached' });
  expect(await page.getByRole('row').filter({ hasText: 'Cara Candidate' }).textContent()).toContain('Behavioral');
  expect(window.calls).toEqual([]);
});
