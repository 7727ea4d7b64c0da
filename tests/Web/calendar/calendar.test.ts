import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { Organization } from '../harness/organization';
import { useStage } from '../harness/stage';

const stage = useStage();

/** The interview of somebody in the calendar. */
const eventOf = (page: Page, name: string): Locator => page.locator('[data-interview]').filter({ hasText: name }).first();

/** The hours of a date. */
const columnOf = (page: Page, date: string): Locator => page.locator(`[role=cell][data-date="${date}"]`);

const boxOf = async (locator: Locator) => {
  await locator.waitFor();
  const box = await locator.boundingBox();
  if (box === null) {
    throw new Error('It is not to be seen.');
  }
  return box;
};

/** Where in the column of a date an event stands: its first and last hour, by the clock of the column. */
async function hoursOf(page: Page, name: string, date: string): Promise<readonly [number, number]> {
  const [event, column] = await Promise.all([boxOf(eventOf(page, name)), boxOf(columnOf(page, date))]);
  const hourAt = (y: number) => Math.round((((y - column.y) * 24) / column.height) * 4) / 4;
  expect(event.x).toBeGreaterThanOrEqual(column.x - 1);
  expect(event.x + event.width).toBeLessThanOrEqual(column.x + column.width + 1);
  return [hourAt(event.y), hourAt(event.y + event.height)];
}

/** Begins to drag what is at a place of an event by hours and days; the mouse is still down. */
async function pull(
  page: Page,
  name: string,
  date: string,
  { hours = 0, days = 0, atEdge = false }: { hours?: number; days?: number; atEdge?: boolean },
): Promise<void> {
  const event = eventOf(page, name);
  await event.scrollIntoViewIfNeeded();
  const [box, column] = [await boxOf(event), await boxOf(columnOf(page, date))];
  const [x, y] = [box.x + box.width / 2, atEdge ? box.y + box.height - 2 : box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 3, y + 8, { steps: 2 });
  await page.mouse.move(x + days * column.width, y + (hours * column.height) / 24, { steps: 6 });
}

const instantOf = async (organization: Organization, id: string) =>
  await stage.host.as<{ scheduledAt: string; durationMinutes: number }>(organization.rita, 'GET', `/interviews/${id}`);

test('a week stands where its interviews are, in any zone, and asks for no more than it shows', async () => {
  const organization = await Organization.make(stage.host);
  await organization.schedule('2031-01-07T10:00:00');
  const cancelled = await organization.schedule('2031-01-08T14:00:00', {
    candidateId: 'carl',
    type: 'final',
    interviewers: [{ id: 'ines', seat: 'lead' }],
  });
  await stage.host.as(organization.rita, 'POST', `/interviews/${cancelled.id}/cancel`, { reason: 'The position is filled.' });
  const window = await stage.open(organization.rita);
  const page = await window.go('/interviews/calendar?view=week&date=2031-01-06');

  await eventOf(page, 'Cara Candidate').waitFor();
  expect(window.calls).toEqual(expect.arrayContaining(['GET /api/people', 'GET /api/jobs', 'GET /api/interviews']));
  expect(window.calls).toHaveLength(3);
  expect(await hoursOf(page, 'Cara Candidate', '2031-01-07')).toEqual([10, 11]);
  expect(await page.getByText('Carl Candidate').count()).toBe(0);
  await window.expectAccessible();

  await page.getByText('Show cancelled').click();
  await eventOf(page, 'Carl Candidate').waitFor();
  expect(new URL(page.url()).searchParams.get('cancelled')).toBe('shown');

  const zone = page.getByRole('combobox', { name: 'Time zone' });
  await zone.fill('Auckland');
  await page.getByRole('option', { name: 'Pacific/Auckland' }).click();
  await expect.poll(() => hoursOf(page, 'Cara Candidate', '2031-01-07')).toEqual([22, 23]);

  await eventOf(page, 'Cara Candidate').focus();
  await page.keyboard.press('Enter');
  const details = page.getByRole('dialog', { name: 'Cara Candidate' });
  await details.getByText('Tue, Jan 7, 2031, 10:00 PM GMT+13').waitFor();
  await page.getByText('Free: Ivan Interviewer').waitFor();
  await window.expectAccessible();
  await details.getByRole('button', { name: 'Reschedule' }).click();
  await page.getByRole('dialog', { name: 'Reschedule' }).waitFor();
});

test('dragging moves an interview and tells everybody, and can be taken back; its edge makes it longer', async () => {
  const organization = await Organization.make(stage.host);
  const { id } = await organization.schedule('2031-01-07T10:00:00');
  const window = await stage.open(organization.rita);
  const page = await window.go('/interviews/calendar?view=week&date=2031-01-06');
  const mailsOfCara = async () => (await stage.host.outbox()).filter(({ to }) => to === organization.cara.email).length;
  const before = await mailsOfCara();

  await eventOf(page, 'Cara Candidate').waitFor();
  await window.settled();
  // The free times come after the mouse has last moved.
  let answer = () => {};
  const mayCome = new Promise<void>((done) => {
    answer = done;
  });
  await page.route('**/schedule/availability?*', async (route) => {
    await mayCome;
    await route.continue();
  });
  await pull(page, 'Cara Candidate', '2031-01-07', { hours: 3, days: 1 });
  answer();
  await page.getByText('Free: Ivan Interviewer').waitFor();
  await page.unrouteAll();
  await page.mouse.up();
  await page.getByText('Cara Candidate is now on Wed, Jan 8, 2031, 1:00 PM').waitFor();
  expect(await hoursOf(page, 'Cara Candidate', '2031-01-08')).toEqual([13, 14]);
  expect(await instantOf(organization, id)).toMatchObject({ scheduledAt: '2031-01-08T12:00:00Z', durationMinutes: 60 });
  await expect.poll(mailsOfCara).toBeGreaterThan(before);

  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Cara Candidate is now on Tue, Jan 7, 2031, 10:00 AM').waitFor();
  expect(await instantOf(organization, id)).toMatchObject({ scheduledAt: '2031-01-07T09:00:00Z' });

  await pull(page, 'Cara Candidate', '2031-01-07', { hours: 0.5, atEdge: true });
  await page.mouse.up();
  await page.getByText('The interview with Cara Candidate now takes 1 hr, 30 min').waitFor();
  expect(await instantOf(organization, id)).toMatchObject({ scheduledAt: '2031-01-07T09:00:00Z', durationMinutes: 90 });
  window.expectNoFaults();
});

test('a time that is taken leads to others, and somebody who was faster is explained', async () => {
  const organization = await Organization.make(stage.host);
  const { id } = await organization.schedule('2031-01-07T10:00:00');
  await organization.schedule('2031-01-07T13:00:00', { candidateId: 'carl', type: 'behavioral' });
  const window = await stage.open(organization.rita);
  const page = await window.go('/interviews/calendar?view=week&date=2031-01-06');

  await eventOf(page, 'Cara Candidate').waitFor();
  await window.settled();
  const seen = page.waitForResponse((response) => response.url().endsWith(`/api/interviews/${id}`));
  await pull(page, 'Cara Candidate', '2031-01-07', { hours: 1 });
  await seen;
  await page.context().setOffline(true);
  await page.mouse.up();
  const cut = page.getByRole('dialog', { name: 'It was not moved' });
  await cut.getByRole('alert').waitFor();
  expect(await hoursOf(page, 'Cara Candidate', '2031-01-07')).toEqual([10, 11]);
  await page.context().setOffline(false);
  await window.expectAccessible();
  await cut.getByRole('button', { name: 'Leave it where it was' }).click();
  await pull(page, 'Cara Candidate', '2031-01-07', { hours: 3 });
  await page.mouse.up();
  const taken = page.getByRole('dialog', { name: 'This time cannot be had' });
  await taken.getByText('Ivan Interviewer').waitFor();
  await taken.getByText('another interview').waitFor();
  expect(await hoursOf(page, 'Cara Candidate', '2031-01-07')).toEqual([10, 11]);
  await window.expectAccessible();
  await taken.getByRole('heading', { name: 'Free for everybody instead' }).locator('..').getByRole('button').first().click();
  await page.getByText(/^Cara Candidate is now on/).waitFor();
  const { scheduledAt } = await instantOf(organization, id);
  expect(scheduledAt).not.toBe('2031-01-07T09:00:00Z');

  await stage.host.as(organization.rita, 'POST', `/interviews/${id}/reschedule`, { newDateTime: '2031-01-07T09:00:00Z' });
  await page.reload();
  await eventOf(page, 'Cara Candidate').waitFor();
  await window.settled();
  const held = page.waitForResponse((response) => response.url().endsWith(`/api/interviews/${id}`));
  await pull(page, 'Cara Candidate', '2031-01-07', { days: 1 });
  await held;
  await stage.host.as(organization.rita, 'POST', `/interviews/${id}/reschedule`, { newDateTime: '2031-01-09T09:00:00Z' });
  const refused = page.waitForResponse((response) => response.status() === 412);
  await page.mouse.up();
  await refused;
  const faster = page.getByRole('dialog', { name: 'Somebody was faster' });
  await faster.getByText('Thu, Jan 9, 2031, 10:00 AM').waitFor();
  expect(await hoursOf(page, 'Cara Candidate', '2031-01-09')).toEqual([10, 11]);
  await window.expectAccessible();
  await faster.getByRole('button', { name: 'Leave it where it was' }).click();
  expect(await instantOf(organization, id)).toMatchObject({ scheduledAt: '2031-01-09T09:00:00Z' });
});

test('a month and a column for each interviewer show the same, and a free time begins an interview', async () => {
  const organization = await Organization.make(stage.host);
  const { id } = await organization.schedule('2031-01-07T10:00:00', {
    interviewers: [
      { id: 'ivan', seat: 'lead' },
      { id: 'ines', seat: 'interviewer' },
    ],
  });
  const window = await stage.open(organization.rita);
  const page = await window.go('/interviews/calendar?view=month&date=2031-01-06');

  await eventOf(page, 'Cara Candidate').waitFor();
  await window.expectAccessible();
  await window.settled();
  await eventOf(page, 'Cara Candidate').hover();
  await page.mouse.down();
  const target = await boxOf(columnOf(page, '2031-01-10'));
  await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 6 });
  await page.mouse.up();
  await page.getByText('Cara Candidate is now on Fri, Jan 10, 2031, 10:00 AM').waitFor();
  expect(await instantOf(organization, id)).toMatchObject({ scheduledAt: '2031-01-10T09:00:00Z' });

  await window.follow('/interviews/calendar?view=interviewers&date=2031-01-10&interviewer=ivan,ines');
  for (const name of ['Ivan Interviewer', 'Ines Interviewer']) {
    await page.getByRole('region', { name }).getByText('Cara Candidate').waitFor();
  }
  await page.getByText('Free time of each').waitFor();
  await window.expectAccessible();
  const column = await boxOf(page.getByRole('region', { name: 'Ines Interviewer' }).locator('[role=cell][data-date]'));
  await page.mouse.click(column.x + column.width / 2, column.y + (column.height * 12.1) / 24);
  await page.getByRole('dialog', { name: 'Schedule an interview' }).waitFor();
});

test('the day on which the clocks change has 23 hours, and its interviews stand at their time', async () => {
  const organization = await Organization.make(stage.host);
  const { scheduledAt } = await organization.schedule('2031-03-30T03:30:00', { allowConflicts: true, reason: 'It has to be at night.' });
  expect(scheduledAt).toBe('2031-03-30T01:30:00Z');
  const window = await stage.open(organization.rita);
  const page = await window.go('/interviews/calendar?view=week&date=2031-03-30');

  await page.getByText('On Sunday, March 30 the clocks go forward: the day has 23 hours.').waitFor();
  await eventOf(page, 'Cara Candidate').waitFor();
  expect(await hoursOf(page, 'Cara Candidate', '2031-03-30')).toEqual([3.5, 4.5]);
  await page.getByRole('button', { name: 'Day', exact: true }).click();
  await expect
    .poll(() => window.requests.filter((request) => request.includes('dateTo=2031-03-30T22%3A00%3A00.000Z')).length)
    .toBeGreaterThan(0);
  await page.getByRole('heading', { name: 'Sunday, March 30, 2031' }).waitFor();
  await expect.poll(() => hoursOf(page, 'Cara Candidate', '2031-03-30')).toEqual([3.5, 4.5]);
  await page.getByRole('region', { name: 'Day' }).evaluate((hours) => hours.scrollTo({ top: 0 }));
  await window.picture('calendar-23-hours');
});

test('an interviewer sees their own and cannot move them, also on a phone', async () => {
  const organization = await Organization.make(stage.host);
  const { id } = await organization.schedule('2031-01-07T10:00:00');
  await organization.schedule('2031-01-07T13:00:00', { candidateId: 'carl', interviewers: [{ id: 'ines', seat: 'lead' }] });
  const window = await stage.open(organization.ivan);
  const page = await window.go('/interviews/calendar?view=week&date=2031-01-06');

  await eventOf(page, 'Cara Candidate').waitFor();
  expect(window.calls).toEqual(['GET /api/interviews']);
  expect(await page.getByText('Carl Candidate').count()).toBe(0);
  await window.settled();
  await pull(page, 'Cara Candidate', '2031-01-07', { hours: 2 });
  await page.mouse.up();
  expect(await hoursOf(page, 'Cara Candidate', '2031-01-07')).toEqual([10, 11]);
  expect(await instantOf(organization, id)).toMatchObject({ scheduledAt: '2031-01-07T09:00:00Z' });
  await eventOf(page, 'Cara Candidate').click();
  await page.getByRole('link', { name: 'Open', exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Reschedule' }).count()).toBe(0);
  await page.keyboard.press('Escape');

  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('list', { name: 'Interviews' }).getByText('Cara Candidate').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await window.picture('calendar-phone');
  await window.expectAccessible();
});
