import { expect, test } from 'vitest';
import { Organization } from '../harness/organization';
import { useStage } from '../harness/stage';

const stage = useStage();

test('a bank is filled from a file, and an interview asks from it', async () => {
  const organization = await Organization.make(stage.host);
  const { id } = await organization.schedule('2031-01-07T10:00');
  const window = await stage.open(organization.ivan);
  const page = await window.go('/questions');
  await page.getByText('There are no question banks yet').waitFor();
  expect(window.calls).toEqual(['GET /api/interviews/question-banks']);

  await page.getByRole('button', { name: 'New bank' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('JavaScript');
  await window.expectAccessible();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { level: 1, name: 'JavaScript' }).waitFor();

  await page.getByRole('button', { name: 'New question' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Question' }).first().fill('What is a closure?');
  await dialog.getByRole('textbox', { name: 'What a good answer says' }).fill('A function with its scope.');
  await dialog.getByRole('textbox', { name: 'Follow-up questions' }).fill('What for?');
  await window.expectAccessible();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The question is saved.').waitFor();

  await page.getByRole('button', { name: 'Import' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  const csv = 'question;difficulty\n"What is\nhoisting?";easy\nwhat is a CLOSURE?;hard\nBroken?;soft\n';
  await (await chooser).setFiles({ name: 'questions.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByText('Row 3:', { exact: false }).waitFor();
  await window.expectAccessible();
  await expect.poll(() => page.getByRole('list', { name: 'Questions of the bank' }).getByRole('listitem').count()).toBe(1);
  await page.getByRole('button', { name: 'Import the other rows' }).click();
  await page.getByText('1 imported, 1 known already.').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await page.getByText('hoisting?', { exact: false }).waitFor();
  await window.expectAccessible();

  await page.getByRole('button', { name: 'Pick at random' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Pick', exact: true }).click();
  await page.getByText('Only 2 questions fit.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent), 'who has the focus after the button was disabled').toBe('Pick');
  await window.expectAccessible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Delete: What is\s+hoisting\?$/ }).click();
  await page.getByRole('dialog', { name: 'Delete the question' }).waitFor();
  await window.expectAccessible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Delete the bank' }).click();
  await window.expectAccessible();
  await page.keyboard.press('Escape');

  await window.follow(`/interviews/${id}?tab=questions`);
  await page.getByText('No questions are set').waitFor();
  await page.getByRole('button', { name: 'Choose questions' }).click();
  await page.getByRole('dialog').getByText('What is a closure?').click();
  await page.getByRole('dialog').getByText('hoisting?', { exact: false }).click();
  await window.expectAccessible();
  await page.getByRole('button', { name: 'Take 2 questions' }).click();
  await page.getByText('1. What is a closure?').waitFor();
  await page.getByRole('button', { name: 'Later: What is a closure?' }).click();
  await page.getByText('2. What is a closure?').waitFor();
  await page.getByRole('button', { name: 'Propose questions' }).click();
  await window.expectAccessible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Answer and follow-ups' }).click();
  await page.getByText('A function with its scope.').waitFor();
  await page.getByText('What for?').waitFor();
  await window.expectAccessible();

  const asked = await stage.host.as<{ questions: { questionText: string }[] }>(organization.rita, 'GET', `/interviews/${id}/questions`);
  expect(asked.questions.map(({ questionText }) => questionText)).toEqual(['What is\nhoisting?', 'What is a closure?']);
});
