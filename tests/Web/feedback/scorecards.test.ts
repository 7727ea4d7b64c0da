import { expect, test } from 'vitest';
import { Organization } from '../harness/organization';
import { useOwnStage } from '../harness/stage';

const stage = useOwnStage();

test('staff describe a scorecard, the panel fills it in, and all read it side by side', async () => {
  const organization = await Organization.make(stage.host);
  const bank = await stage.host.as<{ id: string }>(organization.rita, 'POST', '/interviews/question-banks', { name: 'Systems' });
  const questions = `/interviews/question-banks/${bank.id}/questions`;
  const question = await stage.host.as<{ id: string }>(organization.rita, 'POST', questions, { questionText: 'How would you shard it?' });
  await stage.host.as(organization.rita, 'POST', questions, { questionText: 'What is a cache?' });
  const staff = await stage.open(organization.rita);
  const page = await staff.go('/scorecards');

  await page.getByText('No templates yet').waitFor();
  await page.getByRole('button', { name: 'New template' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('System design');
  await dialog.getByText('After their own scorecard and the decision').click();
  const first = dialog.getByRole('group', { name: 'Attribute 1' });
  await first.getByRole('textbox', { name: 'What is rated' }).fill('Problem solving');
  await first.getByRole('textbox', { name: 'Weight' }).fill('3');
  await first.getByText('Must be rated').click();
  await first.getByRole('button', { name: 'What the points look like' }).click();
  await first.getByRole('textbox', { name: 'Point 5' }).fill('Weighs several ways');
  await dialog.getByRole('button', { name: 'Add attribute' }).click();
  await dialog.getByRole('group', { name: 'Attribute 2' }).getByRole('textbox', { name: 'What is rated' }).fill('Clear speech');
  await staff.expectAccessible();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByText('After their own scorecard and the decision · 2 attributes').waitFor();
  await page.getByRole('button', { name: 'System design' }).click();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  const deletion = page.getByRole('dialog', { name: 'Delete System design?' });
  await deletion.waitFor();
  await staff.expectAccessible();
  await deletion.getByRole('button', { name: 'Cancel' }).click();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('tab', { name: 'Interview guides' }).click();
  await page.getByRole('button', { name: 'New guide' }).click();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('How we design');
  await dialog.getByRole('group', { name: 'Section 1' }).getByRole('textbox', { name: 'Title' }).fill('Draw first');
  await dialog.getByRole('group', { name: 'Section 1' }).getByRole('textbox', { name: 'Minutes' }).fill('40');
  await dialog.getByRole('button', { name: 'Choose questions' }).click();
  const choice = page.getByRole('dialog', { name: 'Choose questions' });
  await choice.getByRole('textbox', { name: 'Find questions' }).fill('shard');
  await choice.getByText('What is a cache?').waitFor({ state: 'detached' });
  await choice.getByText('How would you shard it?').click();
  await choice.getByRole('button', { name: 'Take one question' }).click();
  await dialog.getByRole('list', { name: 'Questions of section 1' }).getByText('1. How would you shard it?').waitFor();
  await staff.expectAccessible();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Any type · Any job').waitFor();
  expect(await stage.host.as(organization.rita, 'GET', '/interview-guides')).toMatchObject({
    items: [{ sections: [{ title: 'Draw first', questionIds: [question.id] }] }],
  });
  await page.getByRole('link', { name: 'Jobs' }).click();
  await page.getByRole('link', { name: 'Backend Engineer' }).click();
  await page.getByRole('button', { name: /Scorecard template/ }).click();
  await page.getByRole('option', { name: 'System design' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('is saved').waitFor();

  const now = (await stage.host.request<{ now: string }>('GET', '/admin/clock')).now;
  const start = new Date(Date.parse(now) + 3_600_000).toISOString();
  const { id } = await organization.schedule(start, {
    allowConflicts: true,
    reason: 'Now.',
    interviewers: [{ id: 'ivan', seat: 'lead' }, { id: 'ines' }],
  });
  await stage.host.advance('PT3H');
  await stage.host.as(organization.ines, 'POST', `/interviews/${id}/feedback`, {
    recommendation: 'no',
    ratings: { problemSolving: 2 },
    concerns: 'CANARYCONCERN',
  });

  const panel = await stage.open(organization.ivan);
  const form = await panel.go(`/interviews/${id}?tab=scorecards`);
  await form.getByText('Must be rated · Weight 3').waitFor();
  await form.getByText('Weighs several ways').first().waitFor();
  await form.getByText('Yes', { exact: true }).click();
  await form.getByRole('button', { name: 'Submit scorecard' }).click();
  await form.getByText('ratings.problemSolving').waitFor();
  await form.getByRole('radiogroup', { name: 'Problem solving' }).locator('label').getByText('5', { exact: true }).click();
  await form.getByRole('radiogroup', { name: 'Clear speech' }).locator('label').getByText('3', { exact: true }).click();
  await form.getByRole('button', { name: 'Submit scorecard' }).click();
  await form.getByText('Score 4.5 of 5').waitFor();
  await form.getByText('Withheld until a decision is made.').waitFor();
  expect(await form.content()).not.toContain('CANARYCONCERN');
  expect(await form.getByRole('link', { name: 'Open the debrief' }).count()).toBe(0);
  await form.getByRole('tab', { name: 'Guide' }).click();
  await form.getByRole('heading', { name: 'How we design' }).waitFor();
  await form.getByText('Draw first').waitFor();

  // Anew, for its clock is that of before.
  await staff.go(`/interviews/${id}?tab=scorecards`);
  await page.getByRole('link', { name: 'Open the debrief' }).click();
  await page.getByText('Problem solving: two points or more apart').waitFor();
  await page.getByText('Clear speech: rated by one person only').waitFor();
  await page.getByRole('row', { name: /Problem solving 2 5|Problem solving 5 2/ }).waitFor();
  await page.getByText('too few (n 1)').first().waitFor();
  await staff.expectAccessible();
  await stage.host.as(organization.rita, 'POST', `/interviews/${id}/complete`, {});
  await stage.host.as(organization.rita, 'POST', `/interviews/${id}/results`, { score: 80, decision: 'hire' });
  await panel.follow(`/interviews/${id}/debrief`);
  await form.getByText('Problem solving: two points or more apart').waitFor();
  staff.expectNoFaults();
});
