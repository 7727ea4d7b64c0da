import { expect, test } from 'vitest';
import { Organization } from '../harness/organization';
import { useStage } from '../harness/stage';

const stage = useStage();

test('a visitor picks somebody of the organization, is them in one role, and leaves again', async () => {
  const organization = await Organization.make(stage.host, 'acme');
  await organization.schedule('2031-01-07T10:00:00');
  const window = await stage.open(undefined);
  const page = await window.go('/');

  await page.getByRole('heading', { name: 'Who do you want to be?' }).waitFor();
  await page.getByRole('button', { name: 'Rita Recruiter, Recruiter' }).waitFor();
  await window.expectAccessible();
  await page.getByRole('button', { name: 'Ivan Interviewer, Interviewer' }).click();
  await page.getByRole('button', { name: 'Signed in as Ivan Interviewer' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/my/day');
  await page.reload();
  await page.getByRole('button', { name: 'Signed in as Ivan Interviewer' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Who do you want to be?' }).waitFor();
});

test('a page that is for others is as if it were not there', async () => {
  const organization = await Organization.make(stage.host);
  for (const [person, ...paths] of [
    [organization.ivan, '/interviews', '/candidates', '/operations', '/analytics'],
    [organization.rita, '/operations', '/my/day'],
    [organization.cara, '/interviews', '/analytics'],
  ] as const) {
    const window = await stage.open(person);
    for (const [place, path] of paths.entries()) {
      const page = place === 0 ? await window.go(path) : await window.follow(path);
      await page.getByRole('heading', { name: 'Not found' }).waitFor();
      expect(window.calls, `${person.role} on ${path}`).toEqual([]);
    }
  }
});
