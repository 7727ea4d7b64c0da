import { type ComponentType, lazy } from 'react';
import type { Role } from '../access/session';

/** A page, and who it is for. */
export type PageRoute = { readonly path: string; readonly Page: ComponentType; readonly roles: readonly Role[] };

const staff: readonly Role[] = ['admin', 'recruiter'];
const interviewers: readonly Role[] = ['interviewer'];
const candidates: readonly Role[] = ['candidate'];
const house: readonly Role[] = [...staff, ...interviewers];

/** The pages of people who are signed in. Each is loaded when it is first opened. */
export const pages: readonly PageRoute[] = [
  { path: '/interviews', roles: staff, Page: lazy(() => import('../interviews/InterviewsPage')) },
  { path: '/interviews/calendar', roles: house, Page: lazy(() => import('../calendar/CalendarPage')) },
  { path: '/interviews/bulk', roles: staff, Page: lazy(() => import('../scheduling/BulkPage')) },
  { path: '/interviews/:id', roles: [...house, ...candidates], Page: lazy(() => import('./AnyInterviewPage')) },
  { path: '/candidates', roles: staff, Page: lazy(() => import('../directory/CandidatesPage')) },
  { path: '/candidates/:id', roles: staff, Page: lazy(() => import('../directory/CandidatePage')) },
  { path: '/people', roles: staff, Page: lazy(() => import('../directory/PeoplePage')) },
  { path: '/people/:id', roles: staff, Page: lazy(() => import('../directory/PersonPage')) },
  { path: '/jobs', roles: staff, Page: lazy(() => import('../directory/JobsPage')) },
  { path: '/jobs/:id', roles: staff, Page: lazy(() => import('../directory/JobPage')) },
  { path: '/my/day', roles: interviewers, Page: lazy(() => import('../feedback/MyDayPage')) },
  { path: '/my/interviews', roles: candidates, Page: lazy(() => import('../portal/MyInterviewsPage')) },
  { path: '/my/interviews/:id', roles: candidates, Page: lazy(() => import('../portal/MyInterviewPage')) },
  { path: '/analytics', roles: staff, Page: lazy(() => import('../analytics/AnalyticsPage')) },
  { path: '/operations', roles: ['admin'], Page: lazy(() => import('../operations/OperationsPage')) },
];

/** Pages that a link opens, without signing in. */
export const openPages: readonly Omit<PageRoute, 'roles'>[] = [
  { path: '/self-schedule/:token', Page: lazy(() => import('../portal/SelfSchedulePage')) },
];

/** What the bar at the top leads to, by its word in the catalog. The first that is for somebody is where they begin. */
export const places = [
  { path: '/interviews', word: 'interviews', roles: staff },
  { path: '/my/day', word: 'myDay', roles: interviewers },
  { path: '/interviews/calendar', word: 'calendar', roles: house },
  { path: '/candidates', word: 'candidates', roles: staff },
  { path: '/people', word: 'people', roles: staff },
  { path: '/jobs', word: 'jobs', roles: staff },
  { path: '/analytics', word: 'analytics', roles: staff },
  { path: '/operations', word: 'operations', roles: ['admin'] },
  { path: '/my/interviews', word: 'myInterviews', roles: candidates },
] as const satisfies readonly { path: string; word: string; roles: readonly Role[] }[];

/** Where somebody begins. */
export function homeOf(roles: readonly Role[]): string {
  return places.find((place) => place.roles.some((role) => roles.includes(role)))?.path ?? '/nothing';
}
