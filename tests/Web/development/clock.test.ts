import { expect, test } from 'vitest';
import { Organization } from '../harness/organization';
import { useOwnStage } from '../harness/stage';

const stage = useOwnStage();

test('a visitor moves the clock to the next event and reads the mail that it sent', async () => {
  const organization = await Organization.make(stage.host);
  await organization.schedule('2031-01-08T10:00:00');
  await stage.host.settle();
  const window = await stage.open(organization.rita);
  const page = await window.go('/interviews');

  const bar = page.getByRole('region', { name: 'Virtual clock' });
  await bar.getByText('Next event: Tue, Jan 7, 2031, 10:00 AM GMT+1').waitFor();
  await bar.getByRole('button', { name: 'To the next event' }).click();
  await bar.locator('time', { hasText: 'Tue, Jan 7, 2031, 10:00 AM' }).waitFor();
  await bar.getByRole('button', { name: '+1 hour' }).click();
  await bar.locator('time', { hasText: 'Tue, Jan 7, 2031, 11:00 AM' }).waitFor();

  await bar.getByRole('button', { name: 'Outbox' }).click();
  const outbox = page.getByRole('dialog', { name: 'Outbox' });
  await outbox.getByRole('button', { name: `${organization.cara.email} · Tue, Jan 7` }).click();
  const mail = outbox.frameLocator('iframe');
  await mail.getByText('Hello Cara Candidate').waitFor();
  await expect.poll(() => mail.locator('body').textContent()).toContain('Backend Engineer');
  await window.expectAccessible();
});
