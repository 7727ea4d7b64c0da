import { expect, test } from 'vitest';
import { tabTo } from '../harness/keyboard';
import { Organization } from '../harness/organization';
import { useStage } from '../harness/stage';

const stage = useStage();

test('a time is picked among those that are free, and one that was taken meanwhile is explained', async () => {
  const organization = await Organization.make(stage.host);
  const plan = [{ round: 1, type: 'behavioral', durationMinutes: 45, seats: [{ name: 'lead', anyOf: ['ivan'] }] }];
  await stage.host.as(organization.rita, 'PATCH', '/jobs/backend', { plan });
  const window = await stage.open(organization.rita);
  const page = await window.go('/interviews');
  await page.getByText('No interviews were found').waitFor();
  const before = window.calls.length;
  await page.getByRole('button', { name: 'Schedule', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Schedule an interview' });
  await dialog.getByText('Who meets whom?').waitFor();
  await dialog.getByRole('combobox', { name: 'Candidate' }).fill('cara');
  await page.getByRole('option', { name: /Cara Candidate/ }).click();
  await dialog.getByRole('combobox', { name: 'Job' }).fill('backend');
  await page.getByRole('option', { name: 'Backend Engineer' }).click();
  await dialog.getByRole('radiogroup', { name: 'Tuesday, January 7' }).getByRole('radio', { name: '10:00 AM' }).click();
  await expect.poll(() => dialog.getByRole('textbox', { name: 'Minutes' }).inputValue()).toBe('45');

  await organization.schedule('2031-01-07T10:00:00', { candidateId: 'carl' });
  await dialog.getByRole('button', { name: /^Schedule for Tue, Jan 7, 2031, 10:00/ }).click();
  await dialog.getByText(/Ivan Interviewer has another interview: Jan 7, 2031, 10:00/).waitFor();
  await window.expectAccessible();
  await window.picture('schedule');
  await dialog.getByText('Free instead:').locator('..').getByRole('button').first().click();
  await dialog.getByRole('button', { name: /^Schedule for/ }).click();
  await page.getByText(/The interview with Cara Candidate is scheduled for/).waitFor();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => page.getByRole('row').filter({ hasText: 'Cara Candidate' }).textContent()).toContain('Behavioral');
  expect(window.calls.slice(before).filter((call) => call !== 'GET /api/candidates')).toEqual([
    'GET /api/candidates/cara',
    'GET /api/jobs/backend',
    'POST /api/interviews/schedule/availability',
    'POST /api/interviews',
    'POST /api/interviews/schedule/availability',
    'POST /api/interviews',
    'GET /api/interviews/summary',
    'GET /api/interviews',
  ]);
});

test('time that is not free is held, taken with a reason, found by the system, and given to the candidate to choose', async () => {
  const organization = await Organization.make(stage.host);
  const hours = [{ day: 'saturday', from: '09:00', to: '17:00' }];
  await stage.host.as(organization.rita, 'PATCH', '/people/ivan', { workingHours: hours });
  const window = await stage.open(organization.rita);
  const page = await window.go('/candidates/carl');
  const dialog = page.getByRole('dialog', { name: 'Schedule an interview' });
  const open = async (tab: string, person: string) => {
    await page.getByRole('button', { name: 'Schedule an interview' }).click();
    await dialog.getByRole('tab', { name: tab }).click();
    await dialog.getByRole('combobox', { name: 'Lead' }).fill(person);
    await page.getByRole('option', { name: new RegExp(person, 'i') }).click();
  };

  await open('Pick a time', 'ines');
  await dialog.getByRole('radiogroup', { name: 'Wednesday, January 8' }).getByRole('radio', { name: '9:00 AM', exact: true }).click();
  await dialog.getByRole('button', { name: 'Hold for 15 minutes' }).click();
  await dialog.getByText('Held until 9:15 AM').waitFor();
  await dialog.getByRole('button', { name: /^Schedule for/ }).click();
  await page.getByRole('link', { name: 'Round 1, Technical' }).waitFor();

  await open('Pick a time', 'ines');
  await dialog.getByRole('button', { name: 'Enter another time' }).click();
  await dialog.getByRole('radiogroup', { name: 'Thursday, January 9' }).getByRole('radio', { name: '9:00 AM', exact: true }).click();
  await dialog.getByRole('spinbutton', { name: /day/ }).fill('8');
  await dialog.getByRole('button', { name: /^Schedule for Wed, Jan 8/ }).click();
  await dialog.getByText(/Carl Candidate has another interview/).waitFor();
  await dialog.getByRole('button', { name: 'Schedule anyway' }).click();
  await dialog.getByRole('textbox', { name: /Why this time/ }).fill('The candidate flies home that day.');
  await dialog.getByRole('button', { name: 'Schedule despite the conflict' }).click();
  await dialog.waitFor({ state: 'detached' });

  await open('Find a time', 'ivan');
  await dialog.getByRole('button', { name: 'Find the best time' }).click();
  await dialog.getByText(/One of these alone would help/).waitFor();
  await window.expectAccessible();
  await dialog.getByRole('listitem').filter({ hasText: 'Allow evenings and weekends' }).getByRole('button', { name: 'Do that' }).click();
  await dialog.getByRole('button', { name: /^Schedule for Sat, Jan 11, 2031/ }).click();
  await dialog.waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Link to choose a time' }).click();
  await dialog.getByRole('combobox', { name: 'Lead' }).fill('ines');
  await page.getByRole('option', { name: /Ines/ }).click();
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  await expect
    .poll(() => dialog.getByRole('textbox', { name: 'Link' }).inputValue())
    .toMatch(/^http:\/\/localhost:\d+\/self-schedule\/.{20,}/);
  await window.expectAccessible();
});

test('an interview is scheduled by keyboard alone', async () => {
  const organization = await Organization.make(stage.host);
  const window = await stage.open(organization.rita);
  const page = await window.go('/interviews');
  const { keyboard } = page;
  const choose = async (field: string, text: string) => {
    await tabTo(page, page.getByRole('combobox', { name: field }));
    await keyboard.type(text);
    await page.getByRole('option', { name: new RegExp(text, 'i') }).waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
  };
  await tabTo(page, page.getByRole('button', { name: 'Schedule', exact: true }));
  await keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Schedule an interview' });
  await choose('Candidate', 'cara');
  await choose('Job', 'backend');
  await choose('Lead', 'ivan');
  const tuesday = dialog.getByRole('radiogroup', { name: 'Tuesday, January 7' });
  await tuesday.waitFor();
  await window.settled();
  await tabTo(page, tuesday.getByRole('radio'));
  await keyboard.press('ArrowRight');
  await keyboard.press('Space');
  await tabTo(page, dialog.getByRole('button', { name: /^Schedule for Tue, Jan 7, 2031/ }));
  await keyboard.press('Enter');
  await page.getByText(/The interview with Cara Candidate is scheduled for/).waitFor();
  await dialog.waitFor({ state: 'detached' });
  window.expectNoFaults();
});

test('a series is all or nothing, and a loop is planned from the plan of the job', async () => {
  const organization = await Organization.make(stage.host);
  const seat = (...anyOf: string[]) => [{ name: 'lead', anyOf }];
  const plan = [
    { round: 1, type: 'technical', durationMinutes: 60, seats: seat('ivan', 'ines') },
    { round: 2, type: 'behavioral', durationMinutes: 45, seats: seat('ines', 'ivan') },
  ];
  await stage.host.as(organization.rita, 'PATCH', '/jobs/backend', { plan });
  await organization.schedule('2031-01-14T10:00:00', { candidateId: 'carl' });
  const window = await stage.open(organization.rita);
  const page = await window.go('/candidates/cara');
  const dialog = page.getByRole('dialog', { name: 'Schedule an interview' });
  await page.getByRole('button', { name: 'Schedule an interview' }).click();
  await dialog.getByRole('tab', { name: 'Recurring' }).click();
  await dialog.getByRole('combobox', { name: 'Lead' }).fill('ivan');
  await page.getByRole('option', { name: /Ivan/ }).click();
  await dialog.getByRole('button', { name: 'Schedule 4 interviews' }).click();
  await dialog.getByText('1 of the times cannot be had, so nothing was scheduled:').waitFor();
  await dialog.getByText(/Ivan Interviewer has another interview: Jan 14, 2031/).waitFor();
  await window.expectAccessible();
  await dialog.getByRole('button', { name: 'Leave these out' }).click();
  await dialog.getByRole('button', { name: 'Schedule 3 interviews' }).click();
  await page.getByText('3 interviews with Cara Candidate are scheduled.').waitFor();
  await expect.poll(() => page.getByRole('link', { name: 'Round 1, Technical' }).count()).toBe(3);

  await page.getByRole('button', { name: 'Schedule an interview' }).click();
  await dialog.getByRole('tab', { name: 'Loop' }).click();
  await dialog.getByRole('combobox', { name: 'Job' }).fill('backend');
  await page.getByRole('option', { name: 'Backend Engineer' }).click();
  await dialog.getByRole('button', { name: 'Plan the loop' }).click();
  await dialog.getByRole('button', { name: 'Schedule 2 interviews' }).waitFor();
  await window.expectAccessible();
  await window.picture('loop');
  await dialog.getByRole('button', { name: 'Schedule 2 interviews' }).click();
  await page.getByText('2 interviews with Cara Candidate are scheduled.').waitFor();
});

test('rows of a file are looked through, put right, tried and scheduled', async () => {
  const organization = await Organization.make(stage.host);
  await organization.schedule('2031-01-09T10:00:00');
  const window = await stage.open(organization.rita);
  const page = await window.go('/interviews/bulk');
  await page.getByRole('button', { name: 'Or paste rows' }).click();
  await page
    .getByRole('textbox', { name: 'Rows with a header' })
    .fill(
      [
        'Candidate;Job;Type;Interviewers;Start;Minutes',
        'cara;backend;technical;ivan;2031-01-07 10:00;60',
        'carl;backend;magic;ines;2031-01-07 10:00;60',
        'carl;backend;video;ivan;2031-01-09 10:30;60',
      ].join('\n'),
    );
  await page.getByRole('button', { name: 'Read them' }).click();
  await page.getByText('2 rows are ready. 1 row needs correction and is left out.').waitFor();
  await page.getByText('Is no type of interview.').waitFor();
  await window.expectAccessible();
  await window.picture('bulk');
  await page.getByRole('textbox', { name: 'Type of row 2' }).fill('Phone Screen');
  await page.getByText('3 rows are ready.').waitFor();
  expect(window.calls.filter((call) => call.startsWith('POST'))).toEqual([]);

  await page.getByRole('button', { name: 'Try without writing' }).click();
  await expect.poll(() => page.getByText('Can be scheduled').count()).toBe(2);
  await page.getByRole('row', { name: /Refused/ }).waitFor();
  await page.getByRole('button', { name: 'Schedule 3 interviews' }).click();
  await page.getByText('2 scheduled and 1 refused of 3').waitFor();
  const file = await window.download(() => page.getByRole('button', { name: 'Download what was refused' }).click());
  expect(file.text).toContain('carl,backend,video,ivan,2031-01-09 10:30');
  expect(window.calls.filter((call) => call.startsWith('POST'))).toEqual([
    'POST /api/interviews/schedule/bulk',
    'POST /api/interviews/schedule/bulk',
  ]);

  const rows = Array.from(
    { length: 60 },
    (_, index) =>
      `cara,technical,ivan,2031-${String(Math.floor(index / 28) + 2).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}T12:00,30`,
  );
  await page
    .getByRole('textbox', { name: 'Rows with a header' })
    .fill(['candidateId,type,interviewers,scheduledAt,durationMinutes', ...rows].join('\n'));
  await page.getByRole('button', { name: 'Read them' }).click();
  await page.getByRole('button', { name: 'Schedule 60 interviews' }).click();
  await page.getByText(/\d+ scheduled and \d+ refused of 60/).waitFor();
  await expect
    .poll(() => page.getByText(/(\d+) scheduled and (\d+) refused of 60/).textContent())
    .toMatch(/^4\d scheduled and 1\d refused/);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
