import { api, type Entity, read, readEntity, type Schema } from '../api/api';
import type { Page } from '../api/pages';

/** What staff keep for interviews to come, as the API's paths name it. */
export type Kinds = {
  readonly 'scorecard-templates': Schema<'ScorecardTemplate'>;
  readonly 'interview-guides': Schema<'InterviewGuide'>;
};

export type Kind = keyof Kinds;

/** As it is read: with its id. */
export type Kept<K extends Kind> = Kinds[K] & { readonly id: string };

type Query = { readonly cursor?: string; readonly limit: number };

type Access<K extends Kind> = {
  readonly list: (query: Query, signal: AbortSignal) => Promise<Page<Kinds[K]>>;
  readonly get: (id: string) => Promise<Entity<Kinds[K]>>;
  readonly create: (body: Kinds[K], key: string) => Promise<Entity<Kinds[K]>>;
  readonly put: (id: string, body: Kinds[K], etag: string) => Promise<Entity<Kinds[K]>>;
  readonly remove: (id: string, etag: string) => Promise<unknown>;
};

const at = (id: string) => ({ params: { path: { id } } });

const under = (id: string, etag: string) => ({ params: { path: { id }, header: { 'If-Match': etag } } });

const once = (key: string) => ({ params: { header: { 'Idempotency-Key': key } } });

const accesses: { readonly [K in Kind]: Access<K> } = {
  'scorecard-templates': {
    list: (query, signal) => read(api.GET('/scorecard-templates', { params: { query }, signal })),
    get: (id) => readEntity(api.GET('/scorecard-templates/{id}', at(id))),
    create: (body, key) => readEntity(api.POST('/scorecard-templates', { ...once(key), body })),
    put: (id, body, etag) => readEntity(api.PUT('/scorecard-templates/{id}', { ...under(id, etag), body })),
    remove: (id, etag) => read(api.DELETE('/scorecard-templates/{id}', under(id, etag))),
  },
  'interview-guides': {
    list: (query, signal) => read(api.GET('/interview-guides', { params: { query }, signal })),
    get: (id) => readEntity(api.GET('/interview-guides/{id}', at(id))),
    create: (body, key) => readEntity(api.POST('/interview-guides', { ...once(key), body })),
    put: (id, body, etag) => readEntity(api.PUT('/interview-guides/{id}', { ...under(id, etag), body })),
    remove: (id, etag) => read(api.DELETE('/interview-guides/{id}', under(id, etag))),
  },
};

/** How those of a kind are read and written. */
export const of = <K extends Kind>(kind: K): Access<K> => accesses[kind];
