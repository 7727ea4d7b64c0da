import { createContext, useContext } from 'react';

export type Role = 'admin' | 'recruiter' | 'interviewer' | 'candidate' | 'service';

/** Somebody who is signed in, and what the token says of them. */
export type Session = {
  readonly subject: string;
  readonly organizationId: string;
  readonly roles: readonly Role[];
  readonly name: string | undefined;
  readonly signOut: () => void;
};

export const SessionContext = createContext<Session | undefined>(undefined);

/** @throws {Error} outside of pages that are for people who are signed in. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) {
    throw new Error('Nobody is signed in.');
  }
  return session;
}

/** Whether the person who is signed in has any of these roles. What it hides is refused by the API all the same. */
export function useHasRole(...roles: readonly Role[]): boolean {
  const session = useContext(SessionContext);
  return roles.some((role) => session?.roles.includes(role));
}

/** Who arranges interviews. */
export const staff: readonly Role[] = ['admin', 'recruiter'];

/** Everybody of the organization: all but candidates and other systems. */
export const house: readonly Role[] = [...staff, 'interviewer'];

export const useIsStaff = (): boolean => useHasRole(...staff);
