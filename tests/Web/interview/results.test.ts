import { expect, test } from 'vitest';
import { Organization } from '../harness/organization';
import { useOwnStage } from '../harness/stage';

const stage = useOwnStage();

test('a recruiter collects scorecards and gives the result', async () => {
  const organization = await Organization.make(stage.host);
  const { id } = await organization.schedule('2031-01-06T10:00:00', { interviewers: [{ id: 'ivan', seat: 'lead' }, { id: 'ines' }] });
  await stage.host.advance('PT3H');
  await stage.host.as(organization.rita, 'POST', `/interviews/${id}/complete`, { notes: 'Went well.' });
  await stage.host.as(organization.ivan, 'POST', `/interviews/${id}/feedback`, {
    recommendation: 'yes',
    ratings: { problemSolving: 4, communication: 5 },
    strengths: 'Clear and structured.',
  });
  const window = await stage.open(organization.rita);
  const page = await window.go(`/interviews/${id}?tab=scorecards`);
  await page.getByText('Clear and structured.').waitFor();
  await page.getByText('Not submitted yet.').waitFor();
  await window.expectAccessible();
  await page.getByRole('tab', { name: 'Result' }).click();
  await page.getByText('No result has been given yet.').waitFor();
  await page.getByRole('button', { name: 'Ask the model' }).click();
  await page.getByText('No language model is configured here. People evaluate').waitFor();

  await page.getByRole('tab', { name: 'Scorecards' }).click();
  await page.getByRole('button', { name: 'Did not attend' }).click();
  await window.expectAccessible();
  await page.getByRole('dialog').getByRole('button', { name: 'Did not attend' }).click();
  await page.getByText('Did not attend; no scorecard is waited for.').waitFor();
  await page.getByRole('tab', { name: 'Result' }).click();
  await page.getByRole('button', { name: 'Give the result' }).click();
  await page.getByRole('textbox', { name: 'Score from 0 to 100' }).fill('85');
  await page.getByRole('textbox', { name: 'Summary' }).fill('Strong in every respect.');
  await page.getByRole('button', { name: /Decision/ }).click();
  await page.getByRole('option', { name: 'Proceed' }).click();
  await stage.host.as(organization.admin, 'POST', `/interviews/${id}/results`, { score: 60, feedback: 'First look.' });
  await page.getByRole('button', { name: 'Give the result' }).click();
  await page.getByText('Somebody changed this interview meanwhile').waitFor();
  await expect.poll(() => page.getByRole('textbox', { name: 'Summary' }).inputValue()).toBe('Strong in every respect.');
  await page.getByRole('button', { name: 'Give the result' }).click();
  await page.getByText('The result is given.').waitFor();
  await page.getByText('85 of 100').waitFor();
  await page.getByText('Evaluated').waitFor();
  await page.getByRole('button', { name: 'All results' }).click();
  await page.getByText('First look.').waitFor();
  await window.expectAccessible();
  await window.picture('result');

  await page.getByRole('button', { name: 'Actions for Cara Candidate' }).click();
  await page.getByRole('menuitem', { name: 'Thank-you note' }).click();
  await window.expectAccessible();
  await page.getByRole('dialog').getByRole('button', { name: 'Thank-you note' }).click();
  await page.getByText('The thank-you note is recorded.').waitFor();
});

test('documents are uploaded, refused, downloaded and deleted', async () => {
  const organization = await Organization.make(stage.host);
  const now = (await stage.host.request<{ now: string }>('GET', '/admin/clock')).now;
  const { id } = await organization.schedule(new Date(Date.parse(now) + 90_000_000).toISOString());
  const window = await stage.open(organization.rita);
  const page = await window.go(`/interviews/${id}?tab=documents`);
  await page.getByText('No documents yet').waitFor();
  expect(window.calls.filter((call) => !call.endsWith('/jobs'))).toEqual([
    `GET /api/interviews/${id}`,
    `GET /api/interviews/${id}/documents`,
  ]);
  const files = page.locator('input[type=file]');

  await page.getByText('Share with the candidate').click();
  await files.setInputFiles({ name: 'résumé.txt', mimeType: 'text/plain', buffer: Buffer.from('Cara Candidate, engineer.') });
  const documents = page.getByRole('list', { name: 'Documents' });
  await documents.getByText('résumé.txt').waitFor();
  await documents.getByText('Shared with the candidate').waitFor();
  await files.setInputFiles({ name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<!doctype html><script>alert(1)</script>') });
  await page.getByRole('list', { name: 'Uploads' }).getByRole('alert').waitFor();
  await window.expectAccessible();
  await window.picture('documents');
  await page.getByRole('button', { name: 'Cancel the upload of page.html' }).click();

  // Larger than one part, so it goes in two.
  const recording = Buffer.alloc(6 * 1024 * 1024);
  recording.set(Buffer.from('RIFF\0\0\0\0WAVEfmt ', 'latin1'));
  recording.writeUInt32LE(recording.length - 8, 4);
  await files.setInputFiles({ name: 'talk.wav', mimeType: 'audio/wav', buffer: recording });
  await documents.getByText('talk.wav').waitFor();
  expect(window.calls.filter((call) => call.includes('/uploads/')).length).toBe(2);

  const file = await window.download(() => page.getByRole('button', { name: 'Download résumé.txt' }).click());
  expect(file.name).toBe('résumé.txt');
  await page.getByRole('button', { name: 'Delete résumé.txt' }).click();
  await window.expectAccessible();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await documents.getByText('résumé.txt').waitFor({ state: 'detached' });

  const other = await stage.open(organization.ivan);
  const ivans = await other.go(`/interviews/${id}?tab=documents`);
  await ivans.getByRole('button', { name: 'Download talk.wav' }).waitFor();
  expect(await ivans.getByRole('button', { name: 'Delete talk.wav' }).count()).toBe(0);
});
