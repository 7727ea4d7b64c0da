import type { OpenIdSignIn } from '../app/config';
import type { Role, Session } from './session';

const known: readonly string[] = ['admin', 'recruiter', 'interviewer', 'candidate', 'service'] satisfies Role[];

/** What the API's token says; the API verifies it, this page only reads it. */
export function claimsOf(token: string, names: OpenIdSignIn['claims'] = {}): Omit<Session, 'signOut'> {
  const payload = token.split('.')[1] ?? '';
  const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  const claims = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
  const roles = [claims[names.roles ?? 'roles']].flat();
  return {
    subject: String(claims[names.subject ?? 'sub']),
    organizationId: String(claims[names.organization ?? 'org']),
    roles: roles.filter((role): role is Role => typeof role === 'string' && known.includes(role)),
    name: typeof claims.name === 'string' ? claims.name : undefined,
  };
}
