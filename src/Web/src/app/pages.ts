import i18next, { type Namespace } from 'i18next';
import { type ComponentType, lazy } from 'react';
import { matchPath } from 'react-router';
import type { Role } from '../access/session';

type Module = {
  readonly default: ComponentType;
  /** Begins to read what the page shows first. */
  readonly readAhead?: (search: URLSearchParams) => void;
};

/** A page, and who it is for. */
export type PageRoute = {
  readonly path: string;
  readonly roles: readonly Role[];
  readonly Page: ComponentType;
  /** Loads the page and its words, so that they are there when it is shown. */
  readonly prepare: () => void;
  readonly readAhead: (search: URLSearchParams) => void;
};

/** @param words The catalog of the page, beside those that it shares. */
function from(words: string, load: () => Promise<Module>): Pick<PageRoute, 'Page' | 'prepare' | 'readAhead'> {
  return {
    Page: lazy(load),
    prepare: () => {
      void load();
      void i18next.loadNamespaces(words as Namespace);
    },
    readAhead: (search) => void load().then((module) => module.readAhead?.(search)),
  };
}

const staff: readonly Role[] = ['admin', 'recruiter'];
const interviewers: readonly Role[] = ['interviewer'];
const candidates: readonly Role[] = ['candidate'];
const house: readonly Role[] = [...staff, ...interviewers];

/** The pages of people who are signed in. Each is loaded when it is first opened. */
export const pages: readonly PageRoute[] = [
  { path: '/interviews', roles: staff, ...from('interviews', () => import('../interviews/InterviewsPage')) },
  { path: '/interviews/calendar', roles: house, ...from('calendar', () => import('../calendar/CalendarPage')) },
  { path: '/interviews/bulk', roles: staff, ...from('scheduling', () => import('../scheduling/BulkPage')) },
  { path: '/interviews/:id', roles: [...house, ...candidates], ...from('interview', () => import('./AnyInterviewPage')) },
  { path: '/interviews/:id/debrief', roles: house, ...from('feedback', () => import('../feedback/DebriefPage')) },
  { path: '/candidates', roles: staff, ...from('directory', () => import('../directory/CandidatesPage')) },
  { path: '/candidates/:id', roles: staff, ...from('directory', () => import('../directory/CandidatePage')) },
  { path: '/people', roles: staff, ...from('directory', () => import('../directory/PeoplePage')) },
  { path: '/people/:id', roles: staff, ...from('directory', () => import('../directory/PersonPage')) },
  { path: '/jobs', roles: staff, ...from('directory', () => import('../directory/JobsPage')) },
  { path: '/jobs/:id', roles: staff, ...from('directory', () => import('../directory/JobPage')) },
  { path: '/scorecards', roles: staff, ...from('scorecards', () => import('../scorecards/ScorecardsPage')) },
  { path: '/my/day', roles: interviewers, ...from('feedback', () => import('../feedback/MyDayPage')) },
  { path: '/my/interviews', roles: candidates, ...from('portal', () => import('../portal/MyInterviewsPage')) },
  { path: '/my/interviews/:id', roles: candidates, ...from('portal', () => import('../portal/MyInterviewPage')) },
  { path: '/my/interviews/:id/answers', roles: candidates, ...from('responses', () => import('../responses/AnswerPage')) },
  { path: '/my/selection-data', roles: candidates, ...from('portal', () => import('../portal/SelectionDataPage')) },
  { path: '/questions', roles: house, ...from('questions', () => import('../questions/QuestionsPage')) },
  { path: '/questions/:bankId', roles: house, ...from('questions', () => import('../questions/BankPage')) },
  { path: '/practice', roles: candidates, ...from('practice', () => import('../practice/PracticesPage')) },
  { path: '/practice/:id', roles: candidates, ...from('practice', () => import('../practice/PracticePage')) },
  { path: '/analytics', roles: staff, ...from('analytics', () => import('../analytics/AnalyticsPage')) },
  { path: '/operations', roles: ['admin'], ...from('operations', () => import('../operations/OperationsPage')) },
];

/** Pages that a link opens, without signing in. */
export const openPages: readonly Omit<PageRoute, 'roles'>[] = [
  { path: '/self-schedule/:token', ...from('portal', () => import('../portal/SelfSchedulePage')) },
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
  at<Omit<PageRoute, 'roles'>>([...openPages, ...pages], pathname)?.prepare();
}

/** Begins to read what the address leads to, while it is not yet shown. Nothing is read of a page that is for others. */
export function readAhead(path: string, roles: readonly Role[]): void {
  const { pathname, search } = new URL(path, location.origin);
  const page = at(pages, pathname === '/' ? homeOf(roles) : pathname);
  if (page?.roles.some((role) => roles.includes(role))) {
    page.readAhead(new URLSearchParams(search));
  }
}

/** Where somebody begins. */
export function homeOf(roles: readonly Role[]): string {
  return places.find((place) => place.roles.some((role) => roles.includes(role)))?.path ?? '/nothing';
}
