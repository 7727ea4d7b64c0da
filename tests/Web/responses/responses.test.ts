import { afterAll, expect, test } from 'vitest';
import { Model } from '../harness/model';
import { Organization } from '../harness/organization';
import { useOwnStage } from '../harness/stage';

const model = await Model.start();
const stage = useOwnStage(model.settings);
afterAll(() => model.stop());

test('a candidate answers, keeps a draft, and submits all; a recruiter has an answer evaluated and says what counts', async () => {
  const { host } = stage;
  const organization = await Organization.make(host);
  const { rita, cara } = organization;
  const { id } = await organization.schedule('2031-01-06T10:00:00');
  await host.advance('PT3H');

  const window = await stage.open(cara);
  const page = await window.go(`/my/interviews/${id}`);
  await page.getByRole('link', { name: 'Answer the questions' }).click();
  await page.getByText('A language model or a fixed procedure may help').waitFor();
  await page.getByRole('textbox', { name: 'Question' }).fill('What is a closure?');
  await page.getByRole('textbox', { name: 'Your answer' }).fill('A function that keeps its scope.');
  await page.reload();
  await expect.poll(() => page.getByRole('textbox', { name: 'Your answer' }).inputValue()).toBe('A function that keeps its scope.');
  await window.expectAccessible();
  await page.getByRole('button', { name: 'Send answer' }).click();
  await page.getByText('Your answer is sent.').waitFor();
  await page.getByRole('list', { name: 'Further answers' }).getByText('What is a closure?').waitFor();
  await page.getByRole('textbox', { name: 'Question' }).fill('Why?');
  await page.getByRole('textbox', { name: 'Your answer' }).fill('Because it is handed on.');
  await page.getByRole('button', { name: 'Submit all answers' }).click();
  await window.expectAccessible();
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  await page.getByText('You submitted your answers on').waitFor();

  const other = await stage.open(rita);
  const staff = await other.go(`/interviews/${id}?tab=responses`);
  const answer = staff.getByRole('region', { name: 'What is a closure?' });
  await answer.getByText('A function that keeps its scope.').waitFor();
  await staff.getByRole('region', { name: 'Why?' }).getByText('Because it is handed on.').waitFor();
  await answer.getByRole('button', { name: 'Evaluate answer' }).click();
  await answer.getByText('80 of 100').waitFor();
  await answer.getByText('Language model', { exact: true }).waitFor();
  await answer.getByRole('list', { name: 'Criteria' }).getByText('4 of 5').waitFor();
  await answer.getByRole('button', { name: 'Review' }).click();
  await answer.getByText('Overridden').click();
  await answer.getByRole('textbox', { name: 'Accuracy' }).fill('1');
  await answer.getByRole('textbox', { name: 'Why' }).fill('It says nothing of variables.');
  await answer.getByRole('button', { name: 'Save' }).click();
  await answer.getByText('20 of 100').waitFor();
  await other.expectAccessible();
});
