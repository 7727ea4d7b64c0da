import { type ComponentType, lazy } from 'react';
import type { Role } from '../access/session';

/** A page, and who it is for. */
export type PageRoute = { readonly path: string; readonly Page: ComponentType; readonly roles: readonly Role[] };

const staff: readonly Role[] = ['admin', 'recruiter'];

/** The pages of people who are signed in. Each is loaded when it is first opened. */
export const pages: readonly PageRoute[] = [
  { path: '/interviews', roles: staff, Page: lazy(() => import('../interviews/InterviewsPage')) },
];

/** Pages that a link opens, without signing in. */
export const openPages: readonly Omit<PageRoute, 'roles'>[] = [];

/** What the bar at the top leads to, by its word in the catalog. */
export const places = [{ path: '/interviews', word: 'interviews', roles: staff }] as const satisfies readonly {
  path: string;
  word: string;
  roles: readonly Role[];
}[];

/** Where somebody begins. */
export function homeOf(roles: readonly Role[]): string {
  return places.find((place) => place.roles.some((role) => roles.includes(role)))?.path ?? '/nothing';
}
