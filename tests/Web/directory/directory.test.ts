import { expect, test } from 'vitest';
import { Organization } from '../harness/organization';
import { useOwnStage } from '../harness/stage';

const stage = useOwnStage();

test("a person's hours are changed, and hold wherever a time is looked for", async () => {
  const organization = await Organization.make(stage.host);
  const window = await stage.open(organization.rita);
  const page = await window.go('/people?q=iv');
  await page.getByRole('link', { name: 'Ivan Interviewer' }).waitFor();
  expect(await page.getByRole('link', { name: 'Ines Interviewer' }).count()).toBe(0);
  expect([...window.calls].sort()).toEqual(['GET /api/people', 'GET /api/rooms']);
  await page.getByRole('button', { name: 'New room' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name', exact: true }).fill('Aquarium');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Aquarium' }).click();
  await page.getByRole('dialog', { name: 'Room' }).getByRole('textbox', { name: 'Name', exact: true }).waitFor();
  await window.expectAccessible();
  await page.keyboard.press('Escape');
  await window.expectAccessible();

  const before = window.calls.length;
  await page.getByRole('link', { name: 'Ivan Interviewer' }).click();
  const tuesday = page.getByRole('group', { name: 'Tuesday' });
  await tuesday.waitFor();
  await window.settled();
  expect(window.calls.slice(before).toSorted()).toEqual(['GET /api/people/ivan', 'GET /api/people/ivan/busy']);
  await tuesday.getByRole('textbox', { name: 'To' }).fill('7:30');
  await tuesday.getByText('HH:mm, and later than the first.').waitFor();
  await tuesday.getByRole('textbox', { name: 'To' }).fill('10:00');
  await tuesday.getByRole('button', { name: 'Add hours on Tuesday' }).click();
  await tuesday.getByRole('textbox', { name: 'From' }).nth(1).fill('14:00');
  await tuesday.getByRole('textbox', { name: 'To' }).nth(1).fill('15:00');
  await page.getByLabel('Interviews a day').fill('3');
  await window.expectAccessible();
  await window.picture('person');

  // Somebody else is faster: what is typed stays, and the next attempt is on top of theirs.
  await stage.host.as(organization.rita, 'PATCH', '/people/ivan', { weight: 200 });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Somebody changed this meanwhile: Weight.', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Ivan Interviewer is saved.').waitFor();
  const query = 'interviewerIds=ivan&from=2031-01-07&to=2031-01-07&durationMinutes=60&stepMinutes=60&timeZone=Europe/Berlin';
  const { slots } = await stage.host.as<{ slots: { localStart: string }[] }>(
    organization.rita,
    'GET',
    `/interviews/schedule/availability?${query}`,
  );
  expect(slots.map((slot) => slot.localStart.slice(11, 16))).toEqual(['08:00', '09:00', '14:00']);

  const calendar = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Test//EN',
    'BEGIN:VEVENT',
    'UID:1',
    'DTSTAMP:20310101T000000Z',
    'DTSTART:20310108T090000Z',
    'DTEND:20310108T100000Z',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Upload a calendar' }).click();
  await (await chooser).setFiles({ name: 'ivan.ics', mimeType: 'text/calendar', buffer: Buffer.from(calendar) });
  await page.getByText('Wednesday, January 8').waitFor();
  await page.getByText('10:00 – 11:00 AM').waitFor();
});

test('a job gets its plan', async () => {
  const organization = await Organization.make(stage.host);
  const window = await stage.open(organization.rita);
  const page = await window.go('/jobs');
  await page.getByRole('cell', { name: 'Rita Recruiter' }).waitFor();
  expect(window.calls.toSorted()).toEqual(['GET /api/jobs', 'GET /api/people']);
  await page.getByRole('button', { name: 'New job' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Title' }).fill('Data Engineer');
  await window.expectAccessible();
  await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
  await page.getByRole('heading', { level: 1, name: 'Data Engineer' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/jobs/data-engineer');
  await window.settled();
  // The list is read anew before the page of the new job takes its place.
  const calls = window.calls.slice(2).filter((call) => call !== 'GET /api/jobs');
  expect(calls).toEqual(['PUT /api/jobs/data-engineer', 'GET /api/jobs/data-engineer', 'GET /api/scorecard-templates']);
  await page.getByRole('textbox', { name: 'What scorecards rate' }).fill('sql');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add a round' }).click();
  await page.getByRole('combobox', { name: 'Lead' }).fill('ines');
  await page.getByRole('option', { name: /Ines/ }).click();
  await page.getByRole('button', { name: 'Add a seat' }).click();
  await page.getByRole('combobox', { name: 'Seat 2' }).fill('ivan');
  await page.getByRole('option', { name: /Ivan/ }).click();
  await window.expectAccessible();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Data Engineer is saved.').waitFor();
  const job = await stage.host.as<Record<string, unknown>>(organization.rita, 'GET', '/jobs/data-engineer');
  expect(job).toMatchObject({
    scorecardAttributes: ['sql'],
    plan: [
      {
        round: 1,
        type: 'technical',
        durationMinutes: 60,
        seats: [
          { name: 'lead', anyOf: ['ines'] },
          { name: 'second', anyOf: ['ivan'] },
        ],
      },
    ],
  });
});

test('an interviewer is told that there are no such pages, and asks for nothing', async () => {
  const organization = await Organization.make(stage.host);
  const window = await stage.open(organization.ivan);
  for (const [place, path] of ['/candidates/cara', '/people', '/jobs/backend', '/interviews/bulk'].entries()) {
    const page = place === 0 ? await window.go(path) : await window.follow(path);
    await page.getByRole('heading', { name: 'Not found' }).waitFor();
  }
  expect(window.calls).toEqual([]);
});

test('a candidate page has the rounds in order, and leads to the next one', async () => {
  const organization = await Organization.make(stage.host);
  const plan = [{ round: 2, type: 'final', durationMinutes: 90, seats: [{ name: 'lead', anyOf: ['ines'] }] }];
  await stage.host.as(organization.rita, 'PATCH', '/jobs/backend', { plan });
  const { id } = await organization.schedule('2031-01-06T10:00:00');
  await stage.host.advance('PT3H');
  await stage.host.as(organization.rita, 'POST', `/interviews/${id}/complete`, {
    actualDurationMinutes: 55,
    performanceRating: 4,
    decision: 'proceed',
  });
  const window = await stage.open(organization.rita);
  const page = await window.go('/candidates');
  await page.getByRole('link', { name: 'Cara Candidate' }).waitFor();
  expect(window.calls).toEqual(['GET /api/candidates']);
  await window.expectAccessible();
  await page.getByRole('link', { name: 'Cara Candidate' }).click();
  await page.getByText('Rated 4 of 5').waitFor();
  await page.getByText('No interview is coming up.').waitFor();
  expect([...window.calls].sort()).toEqual([
    'GET /api/candidates',
    'GET /api/candidates/cara',
    'GET /api/candidates/cara/interviews',
    'GET /api/jobs',
  ]);
  await window.expectAccessible();

  await page.getByRole('button', { name: 'Schedule next round after Round 1, Technical' }).click();
  const dialog = page.getByRole('dialog', { name: 'Schedule the next round' });
  await expect.poll(() => dialog.getByRole('textbox', { name: 'Minutes' }).inputValue()).toBe('90');
  await dialog.getByRole('radiogroup', { name: 'Tuesday, January 7' }).getByRole('radio', { name: '11:00 AM' }).click();
  await stage.host.as(organization.rita, 'POST', `/interviews/${id}/results`, { score: 80, feedback: 'Strong.' });
  await dialog.getByRole('button', { name: /^Schedule for Tue, Jan 7, 2031, 11:00/ }).click();
  await dialog.getByText('Status: Completed → Evaluated').waitFor();
  await dialog.getByRole('button', { name: /^Schedule for Tue, Jan 7, 2031, 11:00/ }).click();
  await page.getByRole('link', { name: 'Round 2, Final' }).waitFor();

  await page.getByRole('button', { name: /Status$/ }).click();
  await page.getByRole('option', { name: 'Offered' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Cara Candidate is saved.').waitFor();
  await page
    .getByText(/^since Mon, Jan 6, 2031/)
    .first()
    .waitFor();
  await window.picture('candidate');
  await page.setViewportSize({ width: 360, height: 740 });
  await window.picture('candidate-phone');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
