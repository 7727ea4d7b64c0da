import { afterAll, expect, test } from 'vitest';
import { phone } from '../harness/browser';
import { Model } from '../harness/model';
import { Organization } from '../harness/organization';
import { useOwnStage } from '../harness/stage';

const model = await Model.start();
const stage = useOwnStage(model.settings);

afterAll(() => model.stop());

test('a candidate practices on a phone: hints, feedback, a pause, the report, and how they develop', async () => {
  const { cara } = await Organization.make(stage.host);
  const window = await stage.open(cara, phone);
  const page = await window.go('/practice');
  await page.getByText('You have not practiced yet').waitFor();
  expect(window.calls).toEqual(['GET /api/interviews/ai-mock']);

  await page.getByRole('button', { name: 'New practice interview' }).tap();
  await page.getByRole('textbox', { name: 'Job role' }).fill('Software Engineer');
  await page.getByRole('textbox', { name: /What to focus on/ }).fill('challenging project');
  await page.getByRole('button', { name: /Length/ }).tap();
  await page.getByRole('option', { name: '30 minutes' }).tap();
  await page.getByRole('button', { name: 'Make it' }).tap();
  await page.getByRole('heading', { level: 1, name: 'Software Engineer' }).waitFor();
  await page.getByRole('button', { name: 'Ask the first question' }).tap();
  await page.getByRole('timer', { name: 'Time left' }).waitFor();
  await page.getByRole('button', { name: 'Give me a hint' }).tap();
  await page.getByRole('list', { name: 'Hints' }).getByRole('listitem').waitFor();
  await page
    .getByRole('textbox', { name: 'Your answer' })
    .fill('The goal was a chat for thousands. Its speed made it hard: I measured first, and the result was half the time.');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await window.expectAccessible();
  await page.getByRole('button', { name: 'Send answer' }).tap();
  await page.getByText('By a fixed procedure', { exact: false }).waitFor();

  await stage.host.advance('PT15M');
  await page.reload();
  await page.getByRole('heading', { name: 'Paused' }).waitFor();
  await page.getByRole('button', { name: 'Ask the next question' }).tap();
  await page.getByRole('button', { name: 'Speak your answer' }).tap();
  await page.getByText('Recording…').waitFor();
  await page.getByRole('link', { name: 'Practice' }).first().tap();
  await page.getByRole('button', { name: 'New practice interview' }).waitFor();
  await window.settled();
  expect(window.calls, 'what was said before leaving').not.toContain('POST /api/transcriptions');
  await page.goBack();
  await page.getByRole('button', { name: 'Speak your answer' }).tap();
  await page.getByText('Recording…').waitFor();
  await page.getByRole('button', { name: 'Stop speaking' }).tap();
  await expect.poll(() => page.getByRole('textbox', { name: 'Your answer' }).inputValue()).toBe('I asked them first.');
  await page.getByRole('button', { name: 'Send answer' }).tap();
  await page.getByRole('heading', { name: 'How you spoke' }).waitFor();
  await page.getByText('words a minute').waitFor();
  await page.getByRole('button', { name: 'End here' }).tap();
  await page.getByRole('heading', { name: 'Report' }).waitFor();
  await page.getByRole('heading', { name: 'Recommendations' }).waitFor();
  await window.expectAccessible();

  await page.getByRole('link', { name: 'Practice' }).first().tap();
  await page.getByText('Completed').waitFor();
  await page.getByRole('heading', { name: 'How you develop' }).waitFor();
  await window.expectAccessible();
});
