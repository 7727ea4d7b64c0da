import type { Role } from './session';

/** Somebody of the organization, in one of their roles. */
export type Person = {
  readonly subject: string;
  readonly role: Role;
  readonly organizationId: string;
  readonly name?: string;
  readonly email?: string;
};

const key = 'development-person';

/** A token from the host on this machine. @throws {Error} where there is no such host. */
export async function tokenOf(person: Person): Promise<string> {
  const response = await fetch('/admin/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(person),
  });
  if (!response.ok) {
    throw new Error(`/admin/token was answered ${response.status}`);
  }
  return ((await response.json()) as { token: string }).token;
}

/** Who was picked in this window; the token is not kept. */
export function pickedPerson(): Person | undefined {
  const text = sessionStorage.getItem(key);
  return text === null ? undefined : (JSON.parse(text) as Person);
}

export function pick(person: Person | undefined): void {
  if (person === undefined) {
    sessionStorage.removeItem(key);
  } else {
    sessionStorage.setItem(key, JSON.stringify(person));
  }
}
