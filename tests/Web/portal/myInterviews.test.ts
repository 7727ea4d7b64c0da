import { expect, test } from 'vitest';
import { phone } from '../harness/browser';
import { Organization } from '../harness/organization';
import { useOwnStage } from '../harness/stage';

const stage = useOwnStage();

/** Words that only the organization may read. */
const canary = 'CANARY';

test('a candidate on a phone cancels in time, and does not find an interview of somebody else', async () => {
  const organization = await Organization.make(stage.host);
  const { id } = await organization.schedule('2031-01-07T10:00:00', { allowReschedule: false });
  const foreign = await organization.schedule('2031-01-07T14:00:00', { candidateId: 'carl' });
  const window = await stage.open(organization.cara, phone);
  const page = await window.go(`/my/interviews/${id}`);
  await page.getByText('It cannot be moved here.').waitFor();
  expect(await page.getByRole('button', { name: 'Move the interview' }).count()).toBe(0);
  expect(window.calls.toSorted()).toEqual([`GET /api/interviews/${id}`, `GET /api/interviews/${id}/documents`]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.getByRole('button', { name: 'Cancel the interview' }).tap();
  await page.getByRole('textbox', { name: 'Reason (optional)' }).fill('I found another job.');
  await window.expectAccessible();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel the interview' }).tap();
  await page.getByText('The interview is cancelled: I found another job.').waitFor();
  await window.follow(`/my/interviews/${foreign.id}`);
  await page.getByText('There is no such interview for you').waitFor();
});

test('a candidate prepares, moves, shares a résumé, and afterwards rates and thanks, and never reads what is internal', async () => {
  const { host } = stage;
  const organization = await Organization.make(host);
  const { rita, ivan, cara } = organization;
  const { id } = await organization.schedule('2031-01-08T10:00:00', {
    notes: `${canary} notes`,
    meetingUrl: 'https://meet.example/room',
    rescheduleDeadlineHours: 12,
  });
  await organization.schedule('2031-01-08T14:00:00', { candidateId: 'carl' });
  await host.as(rita, 'PUT', `/interviews/${id}/questions`, {
    questions: [{ questionText: 'What is a closure?', type: 'technical', expectedAnswer: `${canary}: a function that keeps its scope.` }],
  });
  const other = await organization.schedule('2031-01-09T10:00:00');
  await host.as(rita, 'POST', `/interviews/${other.id}/cancel`, { reason: 'The job was filled.', internalReason: `${canary} reason` });
  await host.as(ivan, 'PUT', `/interviews/${id}/prepare`, { notes: `${canary} briefing` });

  const window = await stage.open(cara);
  const page = await window.go('/my/interviews');
  await page.getByRole('region', { name: 'Coming' }).getByRole('link', { name: 'Technical' }).waitFor();
  await page.getByRole('region', { name: 'Past' }).getByText('Cancelled').waitFor();
  expect(window.calls.toSorted()).toEqual(['GET /api/interviews/mine', 'GET /api/interviews/mine/history']);
  await window.picture('my-interviews');
  await window.expectAccessible();

  await page.getByRole('region', { name: 'Coming' }).getByRole('link', { name: 'Technical' }).click();
  await page.getByText('You can move it until Tue, Jan 7, 2031, 10:00 PM').waitFor();
  await page.getByRole('link', { name: 'meet.example/room' }).waitFor();
  await page.getByText('I read about the company').click();
  await page.getByRole('textbox', { name: 'My notes' }).fill('Ask about the team.');
  await page.getByRole('button', { name: 'I am prepared' }).click();
  await page.getByText('Your preparation is saved.').waitFor();
  await page.getByText('Prepared', { exact: true }).waitFor();
  await page.locator('input[type=file]').setInputFiles({ name: 'cv.txt', mimeType: 'text/plain', buffer: Buffer.from('My life so far.') });
  await page.getByText('cv.txt is uploaded.').waitFor();
  await window.picture('my-interview');
  await window.expectAccessible();
  const file = await window.download(() => page.getByRole('button', { name: 'Download cv.txt' }).click());
  expect(file.text).toBe('My life so far.');
  const calendar = await window.download(() => page.getByRole('button', { name: 'Add to calendar' }).click());
  expect(calendar.name).toBe('interview.ics');
  expect(calendar.text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(calendar.text).toContain(`\r\nUID:${id}\r\n`);

  await page.getByRole('button', { name: 'Delete cv.txt' }).click();
  await window.expectAccessible();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Move the interview' }).click();
  await page.getByRole('spinbutton', { name: /^hour/ }).fill('2');
  await page.getByRole('spinbutton', { name: /^AM\/PM/ }).press('p');
  await page.getByRole('button', { name: 'Move it to this time' }).click();
  await page.getByText('That time was just taken.').waitFor();
  await window.expectAccessible();
  await page.getByRole('status').getByRole('button').first().click();
  await page.getByRole('button', { name: 'Move it to this time' }).click();
  await page.getByText('moved by you').waitFor();

  await host.advance('P2DT10H');
  const [asked] = (await host.as<{ questions: { questionId: string }[] }>(cara, 'GET', `/interviews/${id}/responses`)).questions;
  const answer = { questionId: asked?.questionId, response: 'A function that keeps the scope it was made in.' };
  const response = await host.as<{ id: string }>(cara, 'POST', `/interviews/${id}/responses`, answer);
  await host.as(rita, 'POST', `/interviews/${id}/responses/${response.id}/evaluate`);
  await host.settle();
  await host.as(ivan, 'POST', `/interviews/${id}/complete`, { actualDurationMinutes: 50, notes: `${canary} completion` });
  await host.as(ivan, 'POST', `/interviews/${id}/feedback`, { recommendation: 'no', notes: `${canary} scorecard` });
  // What follows from feedback changes the interview, too; who rates what has changed since is told so.
  await host.settle();
  await page.reload();
  const explanation = page.getByRole('region', { name: 'What was judged, and by whom' });
  await explanation.getByText('Nothing is decided yet.').waitFor();
  await page.getByRole('radio', { name: '4 stars' }).check({ force: true });
  await page.getByRole('textbox', { name: 'Comment (optional)' }).fill('Friendly.');
  await page.getByRole('button', { name: 'Send rating' }).click();
  await page.getByText('Thank you for your rating.').waitFor();
  await page.getByRole('button', { name: 'I sent a thank-you note' }).click();
  await page.getByText('Sent on Jan 8, 2031').waitFor();
  await host.as(rita, 'POST', `/interviews/${id}/results`, { score: 40, decision: 'reject', feedback: `${canary} result` });
  await page.reload();
  await explanation.getByRole('heading', { name: 'Your answer to “What is a closure?”' }).waitFor();
  await explanation.getByText('A fixed procedure', { exact: true }).waitFor();
  await explanation.getByText('No person has taken it up').waitFor();
  expect(await explanation.getByText('People', { exact: true }).count()).toBe(1);
  await window.picture('my-interview-explained');
  expect(await explanation.getByRole('link', { name: 'Ask jobs@test.example' }).getAttribute('href')).toMatch(
    /^mailto:jobs@test\.example\?/,
  );
  await window.expectAccessible();
  await host.as(rita, 'PATCH', '/candidates/cara', { humanOnly: true });
  await page.reload();
  await explanation.getByText('You asked that people alone judge you.').waitFor();
  expect(await explanation.getByRole('link').count()).toBe(0);
  expect(await page.content()).not.toContain(canary);
});

test('a candidate says of themselves what they want to say, and takes it back', async () => {
  const { admin, cara } = await Organization.make(stage.host);
  const window = await stage.open(cara, phone);
  const page = await window.go('/my/interviews');
  await page.getByRole('region', { name: 'Voluntary self-declaration' }).getByRole('link', { name: 'Open' }).tap();
  await page.getByText('It is voluntary.').waitFor();
  await window.settled();
  expect(window.calls.slice(2)).toEqual(['GET /api/candidates/cara/selection-data']);
  expect(await page.getByRole('button', { name: 'Delete' }).count()).toBe(0);
  const choose = async (dimension: string, group: string) => {
    await page.getByRole('button', { name: new RegExp(dimension) }).tap();
    await page.getByRole('option', { name: group, exact: true }).tap();
  };
  await choose('Gender', 'Woman');
  await page.getByRole('button', { name: 'Save' }).tap();
  await page.getByText('Your self-declaration is saved.').waitFor();
  await window.picture('selection-data');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await window.expectAccessible();

  await stage.host.as(admin, 'PUT', '/candidates/cara/selection-data', { groups: { firstLanguage: 'Welsh' } });
  await choose('Age', '40 or older');
  await page.getByRole('button', { name: 'Save' }).tap();
  await page.getByText('It was changed meanwhile.').waitFor();
  await page.getByRole('button', { name: 'First language' }).waitFor();
  const saved = page.waitForResponse((response) => response.request().method() === 'PUT');
  await page.getByRole('button', { name: 'Save' }).tap();
  expect((await saved).status()).toBe(200);
  await page.getByText('It was changed meanwhile.').waitFor({ state: 'detached' });
  const said = { id: 'cara', groups: { gender: 'woman', ageGroup: '40 or older' } };
  expect(await stage.host.as(cara, 'GET', '/candidates/cara/selection-data')).toEqual(said);

  await page.getByRole('button', { name: 'Delete' }).tap();
  await window.expectAccessible();
  await page.getByRole('button', { name: 'Delete it' }).tap();
  await page.getByText('Your self-declaration is deleted.').waitFor();
  await page.getByRole('button', { name: 'Delete', exact: true }).waitFor({ state: 'detached' });
  await expect(stage.host.as(cara, 'GET', '/candidates/cara/selection-data')).rejects.toThrow('404');
});
