import { expect, test } from 'vitest';
import { phone } from '../harness/browser';
import { Organization } from '../harness/organization';
import { useStage } from '../harness/stage';

const stage = useStage();

type Link = { readonly id: string; readonly token: string; readonly interviewId?: string | null };

const linkFor = (organization: Organization, body: object = {}) =>
  stage.host.as<Link>(organization.rita, 'POST', '/self-schedule-links', {
    candidateId: 'cara',
    jobId: 'backend',
    type: 'technical',
    durationMinutes: 60,
    seats: [{ name: 'lead', anyOf: ['ivan'] }],
    from: '2031-01-07',
    to: '2031-01-09',
    timeZone: 'Europe/Berlin',
    ...body,
  });

test('a candidate chooses a time on a phone by a link, moves it, cancels it, and the link cannot be used again', async () => {
  const organization = await Organization.make(stage.host);
  const link = await linkFor(organization);
  const window = await stage.open(undefined, phone);
  const page = await window.go(`/self-schedule/${link.token}`);

  await page.getByRole('heading', { name: 'Choose a time for your interview' }).waitFor();
  await page.getByText('Test & Co · Backend Engineer · Technical').waitFor();
  expect(window.calls).toEqual([`GET /api/self-schedule/${link.token}`]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await window.picture('self-schedule');
  await window.expectAccessible();
  await page.getByRole('button', { name: /Wed Jan 8/ }).tap();
  await page.getByRole('button', { name: '10:00 AM' }).tap();
  await page.getByRole('button', { name: 'Book this time' }).tap();

  await page.getByText('Your interview is booked.').waitFor();
  await page.getByText('10:00 – 11:00 AM').waitFor();
  await page.getByText('Ivan Interviewer').waitFor();
  await window.picture('self-schedule-booked');
  await window.expectAccessible();
  const { interviewId } = await stage.host.as<Link>(organization.rita, 'GET', `/self-schedule-links/${link.id}`);
  await page.route('**/calendar.ics', (route) => route.abort(), { times: 1 });
  await page.getByRole('button', { name: 'Add to calendar' }).tap();
  await page.getByText('The system cannot be reached.').waitFor();
  const file = await window.download(() => page.getByRole('button', { name: 'Add to calendar' }).tap());
  await page.getByText('The system cannot be reached.').waitFor({ state: 'detached' });
  expect(file.name).toBe('interview.ics');
  expect(file.text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(file.text).toContain(`\r\nUID:${interviewId}\r\n`);

  await page.getByRole('button', { name: 'Move the interview' }).tap();
  await page.getByRole('button', { name: /Thu Jan 9/ }).tap();
  await page.getByRole('button', { name: '2:00 PM', exact: true }).tap();
  await page.getByRole('button', { name: 'Move it to this time' }).tap();
  await page.getByText('2:00 – 3:00 PM').first().waitFor();
  await page.getByText('Thursday, January 9').first().waitFor();

  await page.getByRole('button', { name: 'Cancel the interview' }).tap();
  await page.getByRole('textbox', { name: 'Reason (optional)' }).fill('I found another job.');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel the interview' }).tap();
  await page.getByRole('heading', { name: 'The interview is cancelled' }).waitFor();
  expect(await page.getByRole('button', { name: 'Move the interview' }).count()).toBe(0);

  await window.go(`/self-schedule/${link.token}`);
  await page.getByRole('heading', { name: 'The interview is cancelled' }).waitFor();
  expect(await page.getByRole('button', { name: 'Book this time' }).count()).toBe(0);
});

test('a link says plainly when a time was taken, and when it is over', async () => {
  const organization = await Organization.make(stage.host);
  const link = await linkFor(organization);
  const window = await stage.open(undefined, phone);
  const page = await window.go(`/self-schedule/${link.token}`);
  await page.getByRole('button', { name: '10:00 AM' }).tap();
  await organization.schedule('2031-01-07T10:00:00', { candidateId: 'carl' });
  await page.getByRole('button', { name: 'Book this time' }).tap();
  await page.getByText('That time was just taken. These are still free:').waitFor();
  await page.getByRole('status').getByRole('button').first().waitFor();
  await window.expectAccessible();

  await stage.host.as(organization.rita, 'DELETE', `/self-schedule-links/${link.id}`);
  await page.reload();
  await page.getByRole('heading', { name: 'This link no longer works' }).waitFor();
  await page.getByText('This link was withdrawn').waitFor();
  await window.expectAccessible();
  await window.follow('/self-schedule/nonsense');
  await page.getByText('There is no such link.').waitFor();
});

test('a candidate moves an interview by a link that was given for it', async () => {
  const organization = await Organization.make(stage.host);
  const { id } = await organization.schedule('2031-01-09T10:00:00');
  const { token } = await stage.host.as<Link>(organization.rita, 'POST', `/interviews/${id}/self-schedule`, {
    from: '2031-01-07',
    to: '2031-01-10',
  });
  const window = await stage.open(undefined, { locale: 'de-DE', timezoneId: 'America/New_York' });
  const page = await window.go(`/self-schedule/${token}`);
  await page.getByText('Bisher ist es am Do., 9. Jan. 2031, 04:00').waitFor();
  await page.getByRole('button', { name: /Fr 10. Jan./ }).click();
  await page.getByRole('button', { name: '5:30', exact: true }).click();
  await page.getByRole('button', { name: 'Interview verschieben' }).click();
  await page.getByRole('heading', { name: 'Ihr Interview' }).waitFor();
  await page.getByText('Freitag, 10. Januar').waitFor();
  expect(await stage.host.as(organization.rita, 'GET', `/interviews/${id}`)).toMatchObject({ scheduledAt: '2031-01-10T10:30:00Z' });
});
