import { afterAll, expect, test } from 'vitest';
import { Model } from '../harness/model';
import { Organization } from '../harness/organization';
import { useOwnStage } from '../harness/stage';

const model = await Model.start();
const stage = useOwnStage(model.settings);
afterAll(() => model.stop());

test('a recruiter reads what a model advises, with its quotes, and says what counts of it', async () => {
  const organization = await Organization.make(stage.host);
  const { id } = await organization.schedule('2031-01-06T10:00:00', { interviewers: [{ id: 'ivan', seat: 'lead' }, { id: 'ines' }] });
  await stage.host.advance('PT3H');
  await stage.host.as(organization.rita, 'POST', `/interviews/${id}/complete`, {});
  await stage.host.as(organization.ivan, 'POST', `/interviews/${id}/feedback`, {
    recommendation: 'yes',
    ratings: { problemSolving: 4 },
    strengths: 'She measured before she changed anything.',
  });
  const window = await stage.open(organization.rita);
  const page = await window.go(`/interviews/${id}?tab=result`);
  await page.getByText('No model has been asked about this interview.').waitFor();
  await page.getByRole('button', { name: 'Ask the model' }).click();

  const criteria = page.getByRole('list', { name: 'Criteria' });
  await criteria.getByText('She measured before she changed anything.').waitFor();
  await criteria.getByText('Found word for word in what was written: strengths, Ivan Interviewer').waitFor();
  await criteria.getByText('4 of 5').waitFor();
  await criteria.getByText('Abstains').waitFor();
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByText('Overridden').click();
  await page.getByRole('textbox', { name: 'Problem solving' }).fill('2');
  await page.getByRole('textbox', { name: 'Why' }).fill('The interviewer gave the decisive hint.');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The interviewer gave the decisive hint.').waitFor();
  await window.expectAccessible();

  // Ines still owes her scorecard: for her there is no advice, nor does her page ask for it.
  const other = await stage.open(organization.ines);
  const ines = await other.go(`/interviews/${id}?tab=result`);
  await ines.getByText('Withheld until you submit your scorecard.', { exact: true }).waitFor();
  expect(await ines.content()).not.toMatch(/measured|A good interview|decisive hint/);
  expect(other.calls).toEqual([`GET /api/interviews/${id}`]);
});

test('a recruiter has the model propose questions, takes one, and draws from the banks instead', async () => {
  const organization = await Organization.make(stage.host);
  const { id } = await organization.schedule('2031-01-07T10:00');
  const window = await stage.open(organization.rita);
  const page = await window.go(`/interviews/${id}?tab=questions`);
  await page.getByRole('button', { name: 'Propose questions' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'What they should be about' }).fill('indexes');
  await dialog.getByRole('button', { name: 'Propose', exact: true }).click();

  const proposed = dialog.getByRole('list', { name: 'Proposed questions' });
  await dialog.getByText('A language model wrote these questions.', { exact: false }).waitFor();
  await proposed.getByText('What do you know about indexes?').click();
  await dialog.getByText('1: must not be asked (family)').waitFor();
  expect(await proposed.getByRole('listitem').count()).toBe(2);
  await window.expectAccessible();
  await dialog.getByRole('button', { name: 'Take one question' }).click();
  await page.getByText('1. What do you know about indexes?').waitFor();
  await page.getByRole('button', { name: 'Answer and follow-ups' }).click();
  await page.getByText('An example of their own.').waitFor();

  await page.getByRole('button', { name: 'Propose questions' }).click();
  await dialog.getByRole('textbox', { name: 'What they should be about' }).fill('indexes');
  await dialog.getByRole('button', { name: 'Propose', exact: true }).click();
  await dialog.getByText('1: asked before').waitFor();
  await dialog.getByRole('button', { name: 'From the banks instead' }).click();
  await proposed.getByRole('listitem').nth(9).waitFor();
  expect(await dialog.getByText('A language model wrote these questions.', { exact: false }).count()).toBe(0);
});
