import { expect, test } from 'vitest';
import { Organization } from '../harness/organization';
import { useStage } from '../harness/stage';

const stage = useStage();

test('a recruiter sees what is coming, and filters live in the address', async () => {
  const organization = await Organization.make(stage.host);
  await organization.schedule('2031-01-07T10:00:00');
  await organization.schedule('2031-01-08T14:00:00', {
    candidateId: 'carl',
    type: 'behavioral',
    interviewers: [{ id: 'ines', seat: 'lead' }],
  });
  const window = await stage.open(organization.rita);
  const page = await window.go('/');

  await page.getByRole('link', { name: 'Cara Candidate' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/interviews');
  await page.getByText('Tuesday, January 7').waitFor();
  await page.getByRole('link', { name: '10:00 – 11:00 AM' }).waitFor();
  expect(await page.getByRole('row').filter({ hasText: 'Carl Candidate' }).textContent()).toContain('Behavioral');

  await window.picture('dashboard');
  await page.getByRole('textbox', { name: 'Candidate' }).fill('carl');
  await page.getByRole('link', { name: 'Cara Candidate' }).waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.get('q')).toBe('carl');
  await page.reload();
  await page.getByRole('link', { name: 'Carl Candidate' }).waitFor();
  expect(await page.getByRole('textbox', { name: 'Candidate' }).inputValue()).toBe('carl');
  await window.expectAccessible();
});
