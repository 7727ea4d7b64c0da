import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Organization } from '../harness/organization';
import { useOwnStage } from '../harness/stage';

const stage = useOwnStage({ Webhooks__AllowPrivateAddresses: 'true' });

/** Another system that is told of events, and what it was told. */
const told: string[] = [];
let isBroken = false;
let receiver: Server;
beforeAll(async () => {
  receiver = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      told.push((JSON.parse(Buffer.concat(parts).toString()) as { type: string }).type);
      response.writeHead(isBroken ? 500 : 204).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
});
afterAll(() => receiver.close());

test('an admin creates a webhook, keeps its secret, tests it, sees what was delivered, and deletes it', async () => {
  const organization = await Organization.make(stage.host);
  const url = `http://localhost:${(receiver.address() as AddressInfo).port}/in`;
  const window = await stage.open(organization.admin);
  const page = await window.go('/operations?view=webhooks');
  await page.getByText('There are no webhooks').waitFor();
  expect(window.calls).toEqual(['GET /api/webhooks']);
  await page.getByRole('button', { name: 'New webhook' }).click();
  const address = page.getByRole('textbox', { name: 'Address' });
  await address.fill('ftp://elsewhere.example');
  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('alert').waitFor();
  await window.expectAccessible();
  await address.fill(url);
  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByText(/^whsec_/).waitFor();
  await window.expectAccessible();
  await page.getByRole('button', { name: 'I have kept it' }).click();

  await page.getByRole('link', { name: `Details of ${url}` }).click();
  await page.getByRole('button', { name: 'Send a test' }).click();
  await page.getByRole('status').getByText('Delivered').waitFor();
  expect(told).toEqual(['webhook.test']);

  await organization.schedule('2031-01-09T10:00:00');
  await stage.host.settle();
  await page.getByRole('button', { name: 'Refresh' }).click();
  await page.getByText('interview.scheduled').waitFor();
  expect(told).toEqual(['webhook.test', 'interview.scheduled']);
  await page.getByRole('button', { name: 'New secret' }).click();
  await window.expectAccessible();
  await page.getByRole('button', { name: 'Make a new secret' }).click();
  await page.getByText(/^whsec_/).waitFor();
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await page.getByText('messages are signed with the secret before').waitFor();
  await page.getByRole('textbox', { name: 'Description' }).fill('The tracking system');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.').waitFor();
  await window.picture('webhook');
  await window.expectAccessible();
  await page.getByRole('button', { name: 'Delete' }).click();
  await window.expectAccessible();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await page.getByText('There are no webhooks').waitFor();
});

test('what a webhook did not take for days is a dead letter, which an admin replays or discards', async () => {
  const { host } = stage;
  const organization = await Organization.make(host);
  const url = `http://localhost:${(receiver.address() as AddressInfo).port}/in`;
  await host.as(organization.admin, 'POST', '/webhooks', { url, events: ['interview.scheduled'] });
  isBroken = true;
  await organization.schedule('2031-01-16T10:00:00');
  await organization.schedule('2031-01-16T14:00:00');
  await host.advance('P4D');

  const window = await stage.open(organization.admin);
  const page = await window.go('/operations?view=deadLetters');
  const details = page.getByRole('button', { name: /^Details of the dead letter of webhook-deliveries/ });
  await details.first().waitFor();
  await expect.poll(() => details.count()).toBe(2);
  await window.picture('dead-letters');
  await window.expectAccessible();
  await details.first().click();
  await window.expectAccessible();
  isBroken = false;
  await page.getByRole('button', { name: 'Replay' }).click();
  await page.getByText('It was replayed.').waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('listitem').filter({ hasText: 'Parked' }).getByRole('button').click();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByText('It will never be handled').waitFor();
  await window.expectAccessible();
  await page.getByRole('button', { name: 'Discard it now' }).click();
  await page.getByText('The dead letter is discarded.').waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Parked' }).waitFor({ state: 'detached' });
  await expect.poll(() => page.getByRole('listitem').filter({ hasText: 'Replayed' }).count()).toBe(1);
});

test('an admin sees that everything works, keeps the holidays and counts everything again', async () => {
  const organization = await Organization.make(stage.host);
  const window = await stage.open(organization.admin);
  const page = await window.go('/operations');
  await page.getByText('Everything works.').waitFor();
  expect(window.calls).toEqual(['GET /api/health']);
  await page.getByText('Change feed').waitFor();
  await window.picture('health');
  await window.expectAccessible();

  await page.getByRole('tab', { name: 'Dead letters' }).click();
  await page.getByText('There are no dead letters').waitFor();
  await page.getByRole('tab', { name: 'Organization' }).click();
  await page.getByRole('button', { name: 'Add a holiday' }).click();
  await page.getByRole('spinbutton', { name: /^month/ }).pressSequentially('12252031');
  await page.getByRole('textbox', { name: 'Name of holiday 1' }).fill('Christmas');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.').waitFor();
  await window.expectAccessible();
  expect(await stage.host.as(organization.admin, 'GET', '/organization')).toMatchObject({
    holidays: [{ date: '2031-12-25', name: 'Christmas' }],
  });

  await page.getByRole('tab', { name: 'Analytics' }).click();
  await page.getByRole('button', { name: 'Rebuild' }).click();
  await window.expectAccessible();
  await page.getByRole('button', { name: 'Rebuild now' }).click();
  await page.getByText('Running').or(page.getByText('Done')).first().waitFor();
  await stage.host.advance('PT2M');
  await page.getByText('Done').waitFor();
  await window.expectAccessible();
});
