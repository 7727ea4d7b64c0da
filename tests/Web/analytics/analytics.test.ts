import { expect, test } from 'vitest';
import { phone } from '../harness/browser';
import { Organization } from '../harness/organization';
import { useOwnStage } from '../harness/stage';

const stage = useOwnStage();

/** Two interviews that took place, one that was cancelled and one that the candidate missed. */
async function make(one: string, other: string, meanwhile: string): Promise<Organization> {
  const { host } = stage;
  const organization = await Organization.make(host);
  const { rita, ivan, cara } = organization;
  const times = [`${one}T10:00:00`, `${one}T14:00:00`, `${other}T10:00:00`, `${other}T14:00:00`];
  const [first, second, third, fourth] = await Promise.all(
    times.map((time, place) => organization.schedule(time, place % 2 === 0 ? {} : { candidateId: 'carl', type: 'behavioral' })),
  );
  await host.as(rita, 'POST', `/interviews/${third?.id}/cancel`, { reason: 'The job was filled.' });
  await host.advance(meanwhile);
  for (const [interview, score, decision, recommendation] of [
    [first, 85, 'hire', 'strongYes'],
    [second, 40, 'reject', 'no'],
  ] as const) {
    await host.as(ivan, 'POST', `/interviews/${interview?.id}/complete`, { actualDurationMinutes: 50, score, decision });
    await host.as(ivan, 'POST', `/interviews/${interview?.id}/feedback`, {
      recommendation,
      ratings: { problemSolving: 4, communication: 3 },
      strengths: 'Clear.',
    });
  }
  await host.as(rita, 'POST', `/interviews/${fourth?.id}/no-show`, { party: 'candidate' });
  await host.as(cara, 'POST', `/interviews/${first?.id}/rating`, { rating: 5 });
  await host.settle();
  return organization;
}

test('a recruiter reads the figures, their meaning and their tables, and takes them along as a file', async () => {
  const organization = await make('2031-01-07', '2031-01-08', 'P3D');
  const window = await stage.open(organization.rita);
  const page = await window.go('/analytics');
  const figure = (name: string) => page.locator('dl > div').filter({ has: page.getByText(name, { exact: true }) });

  await figure('Completion').getByText('2 of 4').waitFor();
  expect(window.calls.toSorted()).toEqual(['GET /api/interviews/analytics', 'GET /api/jobs']);
  await expect.poll(() => figure('Completion').locator('strong').textContent()).toBe('50%');
  await expect.poll(() => figure('No-show by candidate').locator('strong').textContent()).toBe('25%');
  await page.getByRole('button', { name: 'What this means: Completion' }).click();
  await page.getByRole('dialog').getByText('Took place ÷ concluded.').waitFor();
  await window.expectAccessible();
  await page.keyboard.press('Escape');
  await page.getByRole('img', { name: 'Chart: By type.' }).locator('svg').first().waitFor();
  await page.getByRole('button', { name: 'Show as a table: By type' }).click();
  await page
    .getByRole('row', { name: /Technical/ })
    .getByText('1 of 2')
    .waitFor();
  await window.picture('analytics');
  await window.expectAccessible();
  const file = await window.download(() => page.getByRole('button', { name: 'Download CSV' }).click());
  expect(file.name).toBe('interviews-overview.csv');
  expect(file.text.startsWith('\ufeffmetric,value')).toBe(true);
  expect(file.text).toContain('rates.completion.n,4');

  await page.getByRole('button', { name: 'Any Type' }).click();
  await page.getByRole('option', { name: 'Behavioral' }).click();
  await figure('Interviews').getByText('2', { exact: true }).waitFor();
  expect(new URL(page.url()).searchParams.get('type')).toBe('behavioral');

  for (const [tab, seen] of [
    ['Process', 'How long things take'],
    ['Skills', 'problemSolving'],
    ['Trends', 'Interviews over time'],
    ['Candidates', 'Choose a candidate'],
  ] as const) {
    await page.getByRole('tab', { name: tab }).click();
    await page.getByText(seen).first().waitFor();
    await window.expectAccessible();
  }
  await page.getByRole('combobox', { name: 'Candidate' }).fill('cara');
  await page.getByRole('option', { name: 'Cara Candidate' }).click();
  await page
    .getByText('A small group', { exact: false })
    .or(page.getByText('Completion', { exact: true }))
    .first()
    .waitFor();
  await window.expectAccessible();
});

test('a recruiter compares an interviewer with the panels, on a phone too, where small groups stay hidden', async () => {
  const organization = await make('2031-01-14', '2031-01-15', 'P7D');
  const window = await stage.open(organization.rita, phone);
  const page = await window.go('/analytics?view=interviewers&person=ivan');
  await page.getByRole('heading', { name: 'Load' }).waitFor();
  await expect.poll(() => page.getByText('fewer than 5').count()).toBe(2);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await window.expectAccessible();
  await window.follow('/analytics?view=interviewers&person=ivan&from=2031-02-01&to=2031-01-01');
  await page.getByRole('alert').waitFor();
});

test('an admin reads whether groups of candidates are selected alike', async () => {
  const { host } = stage;
  const organization = await Organization.make(host);
  const { admin, rita } = organization;
  const candidates = Array.from({ length: 10 }, (_, place) => organization.person(`cand${place}`, 'candidate', `Candidate ${place}`));
  const interviews = await Promise.all(
    candidates.map(({ subject }) => organization.schedule('2031-01-21T10:00:00', { candidateId: subject, interviewers: [] })),
  );
  await host.advance('P30D');
  for (const [place, candidate] of candidates.entries()) {
    const decision = place % 5 < (place < 5 ? 4 : 2) ? 'hire' : 'reject';
    await host.as(rita, 'POST', `/interviews/${interviews[place]?.id}/complete`, { decision });
    const groups = { gender: place < 5 ? 'man' : 'woman' };
    await host.as(candidate, 'PUT', `/candidates/${candidate.subject}/selection-data`, { groups });
  }
  const window = await stage.open(admin);
  const page = await window.go('/analytics?from=2031-01-01&to=2031-01-31');
  await page.getByRole('tab', { name: 'Adverse impact' }).click();
  const row = page.getByRole('row', { name: /^woman/ });
  await row.waitFor();
  await expect.poll(() => row.getByRole('cell').allTextContents()).toEqual(['5', '2', '40%', '0.5', 'Below']);
  await page.getByText('0 candidates did not say.').waitFor();
  await window.expectAccessible();
});
