import { expect, test } from 'vitest';
import { tabTo } from '../harness/keyboard';
import { Organization } from '../harness/organization';
import { useOwnStage } from '../harness/stage';

const stage = useOwnStage();

test('an interviewer goes from their day to a scorecard that saves itself', async () => {
  const organization = await Organization.make(stage.host);
  const { id } = await organization.schedule('2031-01-06T10:00:00', { meetingUrl: 'https://meet.example/cara' });
  await organization.schedule('2031-01-07T14:00:00', { candidateId: 'carl', type: 'behavioral' });
  await organization.schedule('2031-01-07T16:00:00', { candidateId: 'cara', type: 'hr', interviewers: [{ id: 'ines' }] });
  const window = await stage.openAfresh(organization.ivan);
  const page = await window.go('/');

  await page.getByRole('link', { name: 'Cara Candidate' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/my/day');
  await page.getByText('You owe no scorecard').waitFor();
  await page.getByRole('link', { name: 'Carl Candidate' }).waitFor();
  await expect.poll(() => page.getByRole('link', { name: 'Cara Candidate' }).count()).toBe(1);
  await expect.poll(() => page.getByRole('link', { name: 'Join' }).getAttribute('href')).toBe('https://meet.example/cara');
  // The days again once the page has learned that the clock is a virtual one.
  expect(new Set(window.calls)).toEqual(new Set(['GET /api/interviews']));
  expect(window.calls.length).toBeLessThanOrEqual(3);
  await window.expectAccessible();
  await window.picture('my-day');

  await page.getByRole('button', { name: 'Start the interview with Cara Candidate' }).click();
  await page.getByText('The interview with Cara Candidate has begun.').waitFor();
  await stage.host.advance('PT2H');
  await page.reload();
  await page.getByRole('button', { name: 'Mark complete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Mark complete' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Write the scorecard for Cara Candidate' }).click();

  const solving = page.getByRole('radiogroup', { name: 'Problem solving' });
  await solving.getByText('4', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Strengths' }).fill('Explains her steps.');
  await page.getByText(/Saved at/).waitFor();
  const [draft] = (
    await stage.host.as<{ items: { status: string; ratings: object }[] }>(organization.ivan, 'GET', `/interviews/${id}/feedback`)
  ).items;
  expect(draft).toMatchObject({ status: 'draft', ratings: { problemSolving: 4 } });
  await window.expectAccessible();
  await window.picture('scorecard');

  await page.reload();
  await page.getByText(/Saved at/).waitFor();
  await expect.poll(() => page.getByRole('textbox', { name: 'Strengths' }).inputValue()).toBe('Explains her steps.');
  await expect.poll(() => solving.getByRole('radio', { name: /^4/ }).isChecked()).toBe(true);

  // The same draft is written on in another window meanwhile: nothing of either is lost without a question.
  const [{ id: feedbackId }] = (await stage.host.as<{ items: [{ id: string }] }>(organization.ivan, 'GET', `/interviews/${id}/feedback`))
    .items;
  await stage.host.as(organization.ivan, 'PATCH', `/interviews/${id}/feedback/${feedbackId}`, { concerns: 'Written elsewhere.' });
  await page.getByRole('textbox', { name: 'Notes' }).fill('Written here.');
  await page.getByText('This scorecard was saved elsewhere meanwhile').waitFor();
  await page.getByText('Written elsewhere.').waitFor();
  // What is kept is saved a second later, as anything that was written; the page's clock stands until then.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  const kept = page.waitForResponse((response) => response.request().method() === 'PUT');
  await page.getByRole('button', { name: 'Keep what is in this form' }).click();
  await page.getByText('This scorecard was saved elsewhere meanwhile').waitFor({ state: 'detached' });
  await page.clock.runFor(1_500);
  expect((await kept).status()).toBe(200);
  await page.clock.resume();
  await page.getByText(/Saved at/).waitFor();

  await expect.poll(() => page.getByRole('button', { name: 'Submit scorecard' }).isDisabled()).toBe(true);
  await page.getByText('Strong yes').click();
  await page.getByRole('button', { name: 'Submit scorecard' }).click();
  await page.getByText('The scorecard is submitted.').waitFor();
  await page.getByText('4 of 5', { exact: true }).waitFor();
  await page.getByText('Written here.').waitFor();
  await window.expectAccessible();
  await page.getByRole('button', { name: /versions/ }).click();
  await page.getByText('Version 1', { exact: false }).waitFor();
  await page.getByRole('link', { name: 'My day' }).click();
  await page.getByText('You owe no scorecard').waitFor();
  window.expectNoFaults();
});

test('a scorecard is written and submitted by keyboard alone', async () => {
  const organization = await Organization.make(stage.host);
  const now = (await stage.host.request<{ now: string }>('GET', '/admin/clock')).now;
  const { id } = await organization.schedule(new Date(Date.parse(now) + 3_600_000).toISOString(), { allowConflicts: true, reason: 'Now.' });
  await stage.host.advance('PT3H');
  const window = await stage.open(organization.ivan);
  const page = await window.go('/my/day');
  const { keyboard } = page;
  await tabTo(page, page.getByRole('link', { name: 'Write the scorecard for Cara Candidate' }));
  await keyboard.press('Enter');
  const rating = (attribute: string) => page.getByRole('radiogroup', { name: attribute }).getByRole('radio');
  await tabTo(page, rating('Problem solving'));
  await keyboard.press('ArrowRight');
  await tabTo(page, rating('Communication'));
  await keyboard.press('Space');
  await tabTo(page, page.getByRole('textbox', { name: 'Strengths' }));
  await keyboard.type('Explains her steps.');
  await tabTo(page, page.getByRole('radiogroup', { name: 'Would you hire this person?' }).getByRole('radio'));
  await keyboard.press('ArrowDown');
  await page.getByText(/Saved at/).waitFor();
  await tabTo(page, page.getByRole('button', { name: 'Submit scorecard' }));
  await keyboard.press('Enter');
  await page.getByText('The scorecard is submitted.').waitFor();
  const { items } = await stage.host.as<{ items: object[] }>(organization.ivan, 'GET', `/interviews/${id}/feedback`);
  expect(items).toMatchObject([{ status: 'submitted', strengths: 'Explains her steps.' }]);
  window.expectNoFaults();
});

test('what others judge is withheld until the own scorecard is in', async () => {
  const organization = await Organization.make(stage.host);
  const now = (await stage.host.request<{ now: string }>('GET', '/admin/clock')).now;
  const start = new Date(Date.parse(now) + 3_600_000).toISOString();
  const { id } = await organization.schedule(start, { interviewers: [{ id: 'ivan', seat: 'lead' }, { id: 'ines' }] });
  await stage.host.advance('PT3H');
  await stage.host.as(organization.ivan, 'POST', `/interviews/${id}/complete`, { notes: 'CANARYNOTES', score: 91 });
  await stage.host.as(organization.ivan, 'POST', `/interviews/${id}/feedback`, {
    recommendation: 'strongNo',
    ratings: { problemSolving: 1 },
    concerns: 'CANARYCONCERN',
  });
  await stage.host.as(organization.rita, 'POST', `/interviews/${id}/results`, { score: 17, decision: 'reject', feedback: 'CANARYRESULT' });

  const window = await stage.open(organization.ines);
  await window.page.setViewportSize({ width: 360, height: 740 });
  const page = await window.go('/my/day');
  const owed = page.getByRole('link', { name: 'Write the scorecard for Cara Candidate' }).first();
  await owed.waitFor();
  await page.getByRole('heading', { name: 'Scorecards you owe' }).waitFor();
  const isWithin = () => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
  expect(await isWithin()).toBe(true);

  await owed.click();
  await page.getByText('Withheld until you submit yours.').waitFor();
  expect(await isWithin()).toBe(true);
  await window.expectAccessible();
  const seen = [await page.content()];
  for (const tab of ['Result', 'Documents', 'Overview']) {
    await page.getByRole('tab', { name: tab }).click();
    await page.getByRole('tabpanel', { name: tab }).getByRole('heading').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await isWithin()).toBe(true);
    seen.push(await page.content());
  }
  expect(seen.join('\n')).not.toMatch(/CANARY|17 of 100|91 of 100|Strong no<\/span>/);
  expect(window.calls).not.toContain(`GET /api/interviews/${id}/evaluation`);
  expect(window.calls.filter((call) => call.includes('/people') || call.includes('/jobs'))).toEqual([]);

  await page.getByRole('tab', { name: 'Scorecards' }).click();
  await page.getByText('Yes', { exact: true }).click();
  await page.getByRole('button', { name: 'Submit scorecard' }).click();
  await page.getByText('CANARYCONCERN').waitFor();
  await page.getByRole('tab', { name: 'Result' }).click();
  await page.getByText('CANARYRESULT').waitFor();
  window.expectNoFaults();
});
