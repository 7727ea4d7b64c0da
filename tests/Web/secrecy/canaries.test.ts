import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Person, Role } from '../harness/host';
import { Organization } from '../harness/organization';
import { paths } from '../harness/paths';
import { useOwnStage } from '../harness/stage';

const stage = useOwnStage();

/** Words that are nowhere else: of another organization, of a colleague's scorecard, and of what is for the organization alone. */
const [foreign, blinded, internal] = ['zebrafinch', 'walrustusk', 'ocelotpaw'];

const groups: Readonly<Record<string, readonly Role[]>> = {
  staff: ['admin', 'recruiter'],
  interviewers: ['interviewer'],
  candidates: ['candidate'],
  house: ['admin', 'recruiter', 'interviewer'],
};

/** Every page there is and whom it is for, so that a new one is looked at, too; what is for others is not found, which `access/picker.test.ts` shows. */
const routes = [
  ...readFileSync(join(paths.root, 'src/Web/src/app/pages.ts'), 'utf8').matchAll(/{ path: '([^']+)',(?: roles: (.+?),)? \.\.\.from/g),
].map(([, path = '', roles]) => ({
  path,
  isFor: (role: Role) => roles === undefined || [...roles.matchAll(/\w+/g)].some(([name]) => name === role || groups[name]?.includes(role)),
}));

async function submit(id: string, interviewer: Person, word: string): Promise<void> {
  await stage.host.as(interviewer, 'POST', `/interviews/${id}/feedback`, {
    recommendation: 'yes',
    ratings: { problemSolving: 4, communication: 3 },
    strengths: `Strong ${word}`,
    concerns: `Weak ${word}`,
    notes: `Notes ${word}`,
  });
}

/** What somebody reads on every page, each tab of it included. */
async function everythingFor(person: Person, id: string): Promise<ReadonlyMap<string, string>> {
  const window = await stage.open(person);
  const read = new Map<string, string>();
  for (const { path: route } of routes.filter(({ isFor }) => isFor(person.role))) {
    const of =
      {
        '/interviews/:id': id,
        '/interviews/:id/debrief': id,
        '/my/interviews/:id': id,
        '/my/interviews/:id/answers': id,
        '/candidates/:id': 'cara',
        '/people/:id': 'ivan',
        '/jobs/:id': 'backend',
      }[route] ?? 'none';
    const path = route.replace(/:(id|bankId|token)/, of);
    const page = read.size === 0 ? await window.go(path) : await window.follow(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await window.settled();
    let text = (await page.locator('body').textContent()) ?? '';
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await window.settled();
      text += await page.locator('body').textContent();
    }
    // It is the next page, and not still the one before.
    expect(text).not.toBe([...read.values()].at(-1));
    read.set(route, text);
  }
  await window.close();
  return read;
}

test('there are pages for every role', () => {
  expect(routes.length).toBeGreaterThan(14);
  expect(
    (['admin', 'recruiter', 'interviewer', 'candidate'] as const).map((role) => routes.filter(({ isFor }) => isFor(role)).length),
  ).toEqual([17, 16, 7, 8]);
});

test('no page shows a word of another organization, of a scorecard that is still blind, or of what is internal', async () => {
  const [other, organization] = [await Organization.make(stage.host), await Organization.make(stage.host)];
  await stage.host.as(other.rita, 'PUT', '/people/foreigner', {
    name: `Person ${foreign}`,
    email: 'f@test.example',
    timeZone: 'Europe/Berlin',
  });
  await stage.host.as(other.rita, 'PUT', '/candidates/applicant', {
    name: `Candidate ${foreign}`,
    email: 'g@mail.example',
    timeZone: 'Europe/Berlin',
    status: 'assigned',
  });
  await stage.host.as(other.rita, 'PUT', '/jobs/foreign', { title: `Job ${foreign}` });
  await other.schedule('2031-01-06T10:00:00', {
    candidateId: 'applicant',
    jobId: 'foreign',
    interviewers: [{ id: 'foreigner', seat: 'lead' }],
    notes: foreign,
  });

  const { id } = await organization.schedule('2031-01-06T10:00:00', {
    interviewers: [
      { id: 'ivan', seat: 'lead' },
      { id: 'ines', seat: 'interviewer' },
    ],
    notes: `Ask about ${internal}`,
    tags: [internal],
  });
  const off = await organization.schedule('2031-01-08T10:00:00');
  await stage.host.as(organization.rita, 'POST', `/interviews/${off.id}/cancel`, {
    reason: 'Moved on.',
    internalReason: `Because of ${internal}`,
  });
  await stage.host.as(organization.ivan, 'PUT', `/interviews/${id}/prepare`, { notes: `Briefing ${internal}` });
  await stage.host.advance('PT2H');
  await stage.host.as(organization.rita, 'POST', `/interviews/${id}/complete`, { notes: `Went ${internal}` });
  await submit(id, organization.ivan, blinded);

  const seen = {
    recruiter: await everythingFor(organization.rita, id),
    interviewer: await everythingFor(organization.ines, id),
    candidate: await everythingFor(organization.cara, id),
    elsewhere: await everythingFor(other.rita, id),
  };

  // The words are there for those who may read them: the test would see them.
  expect(seen.recruiter.get('/interviews/:id')).toContain(blinded);
  expect(seen.recruiter.get('/interviews/:id')).toContain(internal);
  expect(seen.elsewhere.get('/people')).toContain(foreign);
  const found = (who: keyof typeof seen, word: string) =>
    [...seen[who]].filter(([, text]) => text.includes(word)).map(([route]) => `${who} ${route}`);
  expect([...found('recruiter', foreign), ...found('interviewer', foreign), ...found('candidate', foreign)]).toEqual([]);
  expect([...found('interviewer', blinded), ...found('candidate', blinded), ...found('elsewhere', blinded)]).toEqual([]);
  expect([...found('candidate', internal), ...found('elsewhere', internal)]).toEqual([]);

  await submit(id, organization.ines, 'own');
  expect((await everythingFor(organization.ines, id)).get('/interviews/:id')).toContain(blinded);
}, 240_000);
