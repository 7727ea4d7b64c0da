import { matchPath } from 'react-router';
import { house, type Role, staff } from '../access/session';
import { from, type Prepared } from './prepared';

/** A page, and who it is for. */
export type PageRoute = Prepared & {
  readonly path: string;
  readonly roles: readonly Role[];
};

const interviewers: readonly Role[] = ['interviewer'];
const candidates: readonly Role[] = ['candidate'];

/** The pages of people who are signed in. Each is loaded when it is first opened. */
export const pages: readonly PageRoute[] = [
  { path: '/interviews', roles: staff, ...from(['interviews'], () => import('../interviews/InterviewsPage')) },
  { path: '/interviews/calendar', roles: house, ...from(['calendar', 'interviews'], () => import('../calendar/CalendarPage')) },
  { path: '/interviews/bulk', roles: staff, ...from(['scheduling', 'interviews'], () => import('../scheduling/BulkPage')) },
  { path: '/interviews/:id', roles: [...house, ...candidates], ...from(['interview', 'interviews'], () => import('./AnyInterviewPage')) },
  { path: '/interviews/:id/debrief', roles: house, ...from(['feedback', 'interviews'], () => import('../feedback/DebriefPage')) },
  { path: '/candidates', roles: staff, ...from(['directory', 'interviews'], () => import('../directory/CandidatesPage')) },
  { path: '/candidates/:id', roles: staff, ...from(['directory', 'interviews'], () => import('../directory/CandidatePage')) },
  { path: '/people', roles: staff, ...from(['directory', 'interviews'], () => import('../directory/PeoplePage')) },
  { path: '/people/:id', roles: staff, ...from(['directory', 'interviews'], () => import('../directory/PersonPage')) },
  { path: '/jobs', roles: staff, ...from(['directory', 'interviews'], () => import('../directory/JobsPage')) },
  { path: '/jobs/:id', roles: staff, ...from(['directory', 'interviews'], () => import('../directory/JobPage')) },
  { path: '/scorecards', roles: staff, ...from(['scorecards', 'interviews'], () => import('../scorecards/ScorecardsPage')) },
  { path: '/my/day', roles: interviewers, ...from(['feedback', 'interviews'], () => import('../feedback/MyDayPage')) },
  { path: '/my/interviews', roles: candidates, ...from(['portal', 'interviews'], () => import('../portal/MyInterviewsPage')) },
  { path: '/my/interviews/:id', roles: candidates, ...from(['portal', 'interviews'], () => import('../portal/MyInterviewPage')) },
  { path: '/my/interviews/:id/answers', roles: candidates, ...from(['responses', 'feedback'], () => import('../responses/AnswerPage')) },
  { path: '/my/selection-data', roles: candidates, ...from(['portal', 'interviews'], () => import('../portal/SelectionDataPage')) },
  { path: '/questions', roles: house, ...from(['questions'], () => import('../questions/QuestionsPage')) },
  { path: '/questions/:bankId', roles: house, ...from(['questions'], () => import('../questions/BankPage')) },
  { path: '/practice', roles: candidates, ...from(['practice'], () => import('../practice/PracticesPage')) },
  { path: '/practice/:id', roles: candidates, ...from(['practice'], () => import('../practice/PracticePage')) },
  { path: '/analytics', roles: staff, ...from(['analytics', 'interviews'], () => import('../analytics/AnalyticsPage')) },
  { path: '/operations', roles: ['admin'], ...from(['operations'], () => import('../operations/OperationsPage')) },
];

/** Pages that a link opens, without signing in. */
export const openPages: readonly Omit<PageRoute, 'roles'>[] = [
  { path: '/self-schedule/:token', ...from(['portal', 'interviews'], () => import('../portal/SelfSchedulePage')) },
];

/** What the bar at the top leads to, by its word in the catalog. The first that is for somebody is where they begin. */
export const places = [
  { path: '/interviews', word: 'interviews', roles: staff },
  { path: '/my/day', word: 'myDay', roles: interviewers },
  { path: '/interviews/calendar', word: 'calendar', roles: house },
  { path: '/candidates', word: 'candidates', roles: staff },
  { path: '/people', word: 'people', roles: staff },
  { path: '/jobs', word: 'jobs', roles: staff },
  { path: '/scorecards', word: 'scorecards', roles: staff },
  { path: '/questions', word: 'questions', roles: house },
  { path: '/analytics', word: 'analytics', roles: staff },
  { path: '/operations', word: 'operations', roles: ['admin'] },
  { path: '/my/interviews', word: 'myInterviews', roles: candidates },
  { path: '/practice', word: 'practice', roles: candidates },
] as const satisfies readonly { path: string; word: string; roles: readonly Role[] }[];

const at = <T extends { readonly path: string }>(routes: readonly T[], pathname: string): T | undefined =>
  routes.find(({ path }) => matchPath(path, pathname) !== null);

/** Begins to load what the address leads to, while it is still found out who is signed in. */
export function prepare(pathname: string): void {
  at<Pick<PageRoute, 'path' | 'prepare'>>([...openPages, ...pages], pathname)
    ?.prepare()
    .catch(() => undefined);
}

/** Loads what the path leads to and begins to read what it shows. Neither is done for a page that is for others. @returns When the page can be shown at once. */
export async function enter(path: string, roles: readonly Role[]): Promise<void> {
  const { pathname, search } = new URL(path, location.origin);
  const page = at(pages, pathname === '/' ? homeOf(roles) : pathname);
  if (page?.roles.some((role) => roles.includes(role))) {
    const { readAhead } = await page.prepare();
    await readAhead?.(new URLSearchParams(search), roles);
  }
}

/** Where somebody begins. */
export function homeOf(roles: readonly Role[]): string {
  return places.find((place) => place.roles.some((role) => roles.includes(role)))?.path ?? '/nothing';
}
