import { house, type Role, useHasRole } from '../access/session';
import { from } from './prepared';

const organization = from(['interview', 'interviews'], () => import('../interview/InterviewPage'));
const candidate = from(['portal', 'interviews'], () => import('../portal/MyInterviewPage'));

/** Loads the one that is shown. */
export const readAhead = (_: URLSearchParams, roles: readonly Role[]): Promise<unknown> =>
  (house.some((role) => roles.includes(role)) ? organization : candidate).prepare();

/** What mails link to for everybody: the interview as the organization sees it, or as its candidate does. */
export default function AnyInterviewPage() {
  return useHasRole(...house) ? organization.page : candidate.page;
}
