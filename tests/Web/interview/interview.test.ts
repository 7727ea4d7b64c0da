import { expect, test } from 'vitest';
import { Organization } from '../harness/organization';
import { useOwnStage } from '../harness/stage';

const stage = useOwnStage();

test('a recruiter reads an interview, changes and prepares it', async () => {
  const organization = await Organization.make(stage.host);
  const { id } = await organization.schedule('2031-01-08T10:00:00', {
    notes: 'Ask about Azure.',
    tags: ['react'],
    videoProvider: 'zoom',
    timeZone: 'America/New_York',
    interviewers: [{ id: 'ivan', seat: 'lead' }, { id: 'ines' }],
  });
  const window = await stage.open(organization.rita);
  const page = await window.go(`/interviews/${id}`);

  await page.getByRole('heading', { level: 1, name: 'Cara Candidate' }).waitFor();
  await page.getByText('Wednesday, January 8, 4:00 – 5:00 PM').waitFor();
  await page.getByText('Wed, Jan 8, 2031, 10:00 AM EST in America/New York').waitFor();
  await page.getByRole('link', { name: 'Backend Engineer' }).waitFor();
  await page.getByText('There is no meeting link.').waitFor();

  const coming = page.getByRole('list', { name: 'To come' });
  await coming.getByText('Mail: reminder 24 hr before').waitFor();
  await expect
    .poll(() => coming.getByRole('listitem').allTextContents())
    .toEqual([
      'Mail: reminder 24 hr beforeTue, Jan 7, 2031, 4:00 PM GMT+1 · tomorrow',
      'Mail: reminder 1 hr beforeWed, Jan 8, 2031, 3:00 PM GMT+1 · in 2 days',
      'The interview beginsWed, Jan 8, 2031, 4:00 PM GMT+1 · in 2 days',
      'Mail: has it begun?Wed, Jan 8, 2031, 4:15 PM GMT+1 · in 2 days',
      'The interview endsWed, Jan 8, 2031, 5:00 PM GMT+1 · in 2 days',
      'Mail: scorecard wantedWed, Jan 8, 2031, 5:00 PM GMT+1 · in 2 days',
    ]);
  await page.getByRole('button', { name: 'Show 13 later steps' }).click();
  await coming.getByText('Scorecards are no longer asked for').waitFor();
  await page.getByRole('list', { name: 'So far' }).getByText('Scheduled').waitFor();
  expect([...window.calls].sort()).toEqual([`GET /api/interviews/${id}`, `GET /api/interviews/${id}/timeline`, 'GET /api/jobs']);
  await window.expectAccessible();
  await window.picture('interview');

  const file = await window.download(() => page.getByRole('button', { name: 'Add to calendar' }).click());
  expect(file.name).toBe('interview.ics');
  expect(file.text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(file.text).toContain(`\r\nUID:${id}\r\n`);

  const menu = async (name: string) => {
    await page.getByRole('button', { name: 'Actions for Cara Candidate' }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  await menu('Edit details');
  await page.getByRole('textbox', { name: 'Meeting link' }).fill('https://meet.example/abc');
  await page.getByRole('textbox', { name: 'Notes' }).fill('Ask about Cosmos DB.');
  await window.expectAccessible();
  await stage.host.as(organization.rita, 'PATCH', `/interviews/${id}`, { location: 'Room 301' });
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Somebody changed this interview meanwhile').waitFor();
  await page.getByText('Location: – → Room 301').waitFor();
  await expect.poll(() => page.getByRole('textbox', { name: 'Notes' }).inputValue()).toBe('Ask about Cosmos DB.');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The details are saved.').waitFor();
  await page.getByText('Ask about Cosmos DB.').waitFor();
  await page.getByText('Room 301').waitFor();
  expect(await page.getByText('There is no meeting link.').count()).toBe(0);

  await menu('Prepare');
  await page.getByRole('textbox', { name: 'Briefing' }).fill('Start with her last project.');
  await page.getByText('Questions are prepared').click();
  await window.expectAccessible();
  await page.getByRole('button', { name: 'Prepare' }).click();
  await page.getByText('The interview is prepared.').waitFor();
  await page.getByText('Start with her last project.').waitFor();
  await page.getByText('Prepared', { exact: true }).first().waitFor();

  await menu('Let the candidate choose a time');
  await page.getByRole('button', { name: 'Make the link' }).click();
  await page.getByText('The link is good until').waitFor();
  await expect.poll(() => page.getByRole('textbox', { name: 'Link for the candidate' }).inputValue()).toContain('/self-schedule/');
  await window.expectAccessible();
});

test('a recruiter sees who was written to, and takes a no-show back', async () => {
  const organization = await Organization.make(stage.host);
  const { id } = await organization.schedule('2031-01-08T10:00:00', { interviewers: [{ id: 'ivan', seat: 'lead' }, { id: 'ines' }] });
  await stage.host.advance('P2DT1H20M');
  await stage.host.as(organization.rita, 'POST', `/interviews/${id}/no-show`, { party: 'candidate' });
  const window = await stage.open(organization.rita);
  const page = await window.go(`/interviews/${id}`);
  const past = page.getByRole('list', { name: 'So far' });
  const reminder = past.getByRole('listitem').filter({ hasText: 'Mail: reminder 1 hr before' });
  await reminder.waitFor();
  for (const name of ['Ivan Interviewer', 'Ines Interviewer', 'Cara Candidate']) {
    await expect.poll(() => reminder.textContent()).toContain(name);
  }
  await page.getByRole('button', { name: 'Actions for Cara Candidate' }).click();
  await page.getByRole('menuitem', { name: 'Take the no-show back' }).click();
  await page.getByText('The no-show is taken back.').waitFor();
  await past.getByText('No-show taken back').waitFor();
  window.expectNoFaults();
});
