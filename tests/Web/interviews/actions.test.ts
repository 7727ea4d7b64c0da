import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { Organization } from '../harness/organization';
import { useOwnStage } from '../harness/stage';

const stage = useOwnStage();

type Interview = {
  status: string;
  scheduledAt: string;
  cancellation?: { reason: string; internalReason: string };
  completion?: { actualDurationMinutes: number };
};

async function act(page: Page, action: string): Promise<void> {
  await page.getByRole('button', { name: 'Actions for Cara Candidate' }).click();
  await page.getByRole('menuitem', { name: action }).click();
  await page.getByRole('dialog').getByText('Cara Candidate').waitFor();
}

test('calling off tells everybody why, and the organization alone the rest', async () => {
  const organization = await Organization.make(stage.host);
  const { id } = await organization.schedule('2031-01-07T10:00:00');
  const window = await stage.open(organization.rita);
  const page = await window.go('/interviews?view=all');

  await act(page, 'Cancel interview');
  await page.getByRole('textbox', { name: 'Reason', exact: true }).fill('The position was filled.');
  await page.getByRole('textbox', { name: 'Internal reason' }).fill('Budget.');
  await window.expectAccessible();
  await page.getByRole('button', { name: 'Cancel interview' }).click();
  await page.getByText('The interview with Cara Candidate is cancelled.').waitFor();

  await page.getByRole('row').filter({ hasText: 'Cara Candidate' }).getByText('Cancelled').waitFor();
  const interview = await stage.host.as<Interview>(organization.rita, 'GET', `/interviews/${id}`);
  expect(interview.cancellation).toMatchObject({ reason: 'The position was filled.', internalReason: 'Budget.' });
  await stage.host.settle();
  const mails = (await stage.host.outbox()).filter((mail) => mail.to === organization.cara.email);
  expect(mails.at(-1)?.text).toContain('The position was filled.');
  expect(mails.at(-1)?.text).not.toContain('Budget.');
});

test('a time that is taken is explained, and one that is free offered instead', async () => {
  const organization = await Organization.make(stage.host);
  await organization.schedule('2031-01-07T14:00:00', { candidateId: 'carl' });
  const { id } = await organization.schedule('2031-01-07T10:00:00');
  const window = await stage.open(organization.rita);
  const page = await window.go('/interviews?q=cara');

  await act(page, 'Reschedule');
  await page.getByRole('spinbutton', { name: /^hour/ }).fill('2');
  await page.getByRole('spinbutton', { name: /^AM\/PM/ }).press('p');
  await page.getByRole('button', { name: 'Reschedule' }).click();
  const refusal = page.getByRole('alert');
  await refusal.waitFor();
  await page.getByText('Free instead:').waitFor();
  await window.expectAccessible();
  await page
    .getByRole('button', { name: /Jan \d+, 2031/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Reschedule' }).click();
  await page.getByText(/The interview with Cara Candidate is now on/).waitFor();

  const interview = await stage.host.as<Interview>(organization.rita, 'GET', `/interviews/${id}`);
  expect(interview.scheduledAt).not.toBe('2031-01-07T09:00:00Z');
  expect(interview.scheduledAt).not.toBe('2031-01-07T13:00:00Z');
});

test('who was slower sees what the other changed, and goes on from there', async () => {
  const organization = await Organization.make(stage.host);
  const { id } = await organization.schedule('2031-01-07T10:00:00');
  const window = await stage.open(organization.rita);
  const page = await window.go('/interviews');

  await act(page, 'Cancel interview');
  await stage.host.as(organization.rita, 'PATCH', `/interviews/${id}`, { location: 'Room 7', notes: 'Bring the whiteboard.' });
  await page.getByRole('textbox', { name: 'Reason', exact: true }).fill('Somebody is ill.');
  await page.getByRole('button', { name: 'Cancel interview' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Somebody changed this interview meanwhile.').waitFor();
  await expect
    .poll(() => dialog.getByRole('listitem').allTextContents())
    .toEqual(['Location: – → Room 7', 'Notes: – → Bring the whiteboard.']);
  expect((await stage.host.as<Interview>(organization.rita, 'GET', `/interviews/${id}`)).status).toBe('scheduled');
  await expect.poll(() => page.getByRole('textbox', { name: 'Reason', exact: true }).inputValue()).toBe('Somebody is ill.');

  await page.getByRole('button', { name: 'Cancel interview' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect((await stage.host.as<Interview>(organization.rita, 'GET', `/interviews/${id}`)).status).toBe('cancelled');
  window.expectNoFaults();
});

test('a no-show can be taken back, and the interview completed', async () => {
  const organization = await Organization.make(stage.host);
  const { id } = await organization.schedule('2031-01-06T09:30:00');
  await stage.host.advance('PT1H');
  const window = await stage.open(organization.rita);
  const page = await window.go('/interviews?view=today');

  await act(page, 'Report no-show');
  await window.expectAccessible();
  await page.getByRole('button', { name: 'Report no-show' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Cara Candidate' });
  await row.getByText('No-show').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await row.getByText('Scheduled').waitFor();

  await act(page, 'Mark complete');
  await page.getByRole('textbox', { name: 'Minutes it took' }).fill('45');
  await page.getByRole('button', { name: 'Decision' }).click();
  await page.getByRole('option', { name: 'Proceed' }).click();
  await window.expectAccessible();
  await page.getByRole('button', { name: 'Mark complete' }).click();
  await page.getByText('The interview with Cara Candidate is complete.').waitFor();
  await row.getByText('Completed').waitFor();
  expect((await stage.host.as<Interview>(organization.rita, 'GET', `/interviews/${id}`)).completion?.actualDurationMinutes).toBe(45);
});
