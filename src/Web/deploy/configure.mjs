// Tells the built pages where the API and the issuer of a deployment are. Usage: configure.mjs <folder>; without SERVICE_API_URI they stay as they are, for LocalHost.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? 'dist';
const { SERVICE_API_URI, TOKEN_ISSUER, DASHBOARD_CLIENT_ID } = process.env;
// What is empty counts as absent: workflows hand on variables that nobody set.
const scope = process.env.DASHBOARD_SCOPE || 'openid profile';
const further = (process.env.DASHBOARD_ORIGINS || '').split(',').filter(Boolean);

/** The origin of an absolute address. */
function originOf(name, address) {
  if (!URL.canParse(address)) {
    throw new Error(`${name} is '${address}'; needed is an absolute address such as https://api.example.com.`);
  }
  return new URL(address).origin;
}

function configure() {
  for (const [name, value] of Object.entries({ TOKEN_ISSUER, DASHBOARD_CLIENT_ID })) {
    if (!value) {
      throw new Error(`${name} is missing: people could not sign in to the dashboard of ${SERVICE_API_URI}.`);
    }
  }
  const api = originOf('SERVICE_API_URI', SERVICE_API_URI);
  // Some issuers serve tokens from another origin than their discovery document.
  const origins = [api, originOf('TOKEN_ISSUER', TOKEN_ISSUER), ...further.map((origin) => originOf('DASHBOARD_ORIGINS', origin))];

  const claims = {
    subject: process.env.SUBJECT_CLAIM || 'sub',
    organization: process.env.ORGANIZATION_CLAIM || 'org',
    roles: process.env.ROLES_CLAIM || 'roles',
  };
  const signIn = { issuer: TOKEN_ISSUER, clientId: DASHBOARD_CLIENT_ID, scope, claims };
  writeFileSync(join(folder, 'config.json'), `${JSON.stringify({ api, signIn }, null, 2)}\n`);

  const path = join(folder, 'staticwebapp.config.json');
  const site = JSON.parse(readFileSync(path, 'utf8'));
  const policy = site.globalHeaders['Content-Security-Policy'];
  site.globalHeaders['Content-Security-Policy'] = policy.replace(
    "connect-src 'self'",
    `connect-src 'self' ${[...new Set(origins)].join(' ')}`,
  );
  writeFileSync(path, `${JSON.stringify(site, null, 2)}\n`);
}

if (SERVICE_API_URI) {
  try {
    configure();
  } catch (failure) {
    console.error(failure.message);
    process.exit(1);
  }
}
