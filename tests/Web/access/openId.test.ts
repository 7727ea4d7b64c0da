import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Window } from '../harness/browser';
import { freePort, OwnHost } from '../harness/host';
import { Organization } from '../harness/organization';
import { paths } from '../harness/paths';

const audience = 'interviews';
const pages = mkdtempSync(join(tmpdir(), 'interviews-pages-'));
let issuer: Server;
let host: OwnHost;
let organization: Organization;

/** A real OpenID Connect provider, where everybody who gives a name is that person: a recruiter of the test's organization. */
function issuerAt(address: string, dashboard: string): Promise<Server> {
  const provider = new Provider(address, {
    clients: [
      {
        client_id: 'dashboard',
        token_endpoint_auth_method: 'none',
        redirect_uris: [`${dashboard}/signed-in`],
        post_logout_redirect_uris: [dashboard],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    clientBasedCORS: (_, origin) => origin === dashboard,
    features: {
      devInteractions: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => 'https://api.example.com',
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({ scope: 'interviews', audience, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } }),
      },
    },
    extraTokenClaims: () => ({ org: organization.id, roles: ['recruiter'], name: 'Rita Recruiter' }),
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    cookies: { keys: ['a key of the test'] },
  });
  const server = createServer(provider.callback());
  return new Promise((resolve) => server.listen(Number(new URL(address).port), '127.0.0.1', () => resolve(server)));
}

beforeAll(async () => {
  const [issuerPort, port] = [await freePort(), await freePort()];
  const [issuerAddress, dashboard] = [`http://localhost:${issuerPort}`, `http://localhost:${port}`];
  cpSync(paths.pages, pages, { recursive: true });
  const variables = {
    SERVICE_API_URI: dashboard,
    TOKEN_ISSUER: issuerAddress,
    DASHBOARD_CLIENT_ID: 'dashboard',
    DASHBOARD_SCOPE: 'openid interviews',
  };
  execFileSync('node', [join(paths.root, 'src/Web/deploy/configure.mjs'), pages], { env: { ...process.env, ...variables } });
  issuer = await issuerAt(issuerAddress, dashboard);
  host = await OwnHost.start({
    PORT: String(port),
    PAGES: pages,
    Access__Issuers__Main__Issuer: issuerAddress,
    Access__Issuers__Main__Audience: audience,
    // The provider's tokens are of the system's time.
    CLOCK: 'system',
  });
  organization = await Organization.make(host);
});

afterAll(async () => {
  await host?.stop();
  issuer?.close();
  rmSync(pages, { recursive: true, force: true });
});

test('people sign in at the issuer, come back to where they wanted to, and keep no token', async () => {
  const window = await Window.openAfresh(host);
  const page = await window.go('/interviews?view=all');

  await page.getByPlaceholder('Enter any login').fill('rita');
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { name: 'Interviews' }).waitFor();
  await page.getByText('No interviews were found').waitFor();
  expect(page.url()).toBe(`${host.url}/interviews?view=all`);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain('eyJ');
  expect(window.faults).toEqual([]);

  // The issuer knows the person; a reload goes there and back by itself.
  await page.reload();
  await page.getByRole('button', { name: 'Signed in as Rita Recruiter' }).waitFor();
});

test('an answer of the issuer that nobody asked for is refused', async () => {
  const window = await Window.openAfresh(host);
  const page = await window.go('/signed-in?code=stolen&state=made-up');

  await page.getByText('Signing in did not work.').waitFor();
  await page.getByRole('button', { name: 'Sign in again' }).click();
  await page.getByPlaceholder('Enter any login').waitFor();
});

test('a deployment without a client is refused by the name of what is missing', () => {
  const variables = { SERVICE_API_URI: 'https://api.example.com', TOKEN_ISSUER: 'https://login.example.com' };
  const configure = () =>
    execFileSync('node', [join(paths.root, 'src/Web/deploy/configure.mjs'), pages], {
      env: { ...process.env, ...variables },
      stdio: 'pipe',
    });
  expect(configure).toThrow(/DASHBOARD_CLIENT_ID is missing/);
});
