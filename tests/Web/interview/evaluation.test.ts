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
