import { api, type Entity, read, readEntity, type Schema } from '../api/api';
import type { Page } from '../api/pages';

/** The kinds of entries of the directory, as the API's paths name them. */
export type Entries = {
  readonly people: Schema<'Person'>;
  readonly candidates: Schema<'Candidate'>;
  readonly jobs: Schema<'Job'>;
  readonly rooms: Schema<'Room'>;
};

export type Kind = keyof Entries;

/** An entry as it is read: with its id. */
export type Entry<K extends Kind> = Entries[K] & { readonly id: string };

type Query = { readonly q?: string; readonly cursor?: string; readonly limit?: number };

type Access<K extends Kind> = {
  readonly list: (query: Query, signal: AbortSignal) => Promise<Page<Entries[K]>>;
  readonly get: (id: string) => Promise<Entity<Entries[K]>>;
  readonly put: (id: string, body: Entries[K]) => Promise<Entity<Entries[K]>>;
  readonly patch: (id: string, body: object, etag: string) => Promise<Entity<Entries[K]>>;
};

const at = (id: string) => ({ path: { id } });

/** Only what is not there yet is written. */
const fresh = { 'If-None-Match': '*' };

const under = (id: string, etag: string) => ({ path: { id }, header: { 'If-Match': etag } });

/** A merge patch may hold any members; the contract's type names none. */
const patchOf = (body: object) => body as Schema<'MergePatch'>;

const accesses: { readonly [K in Kind]: Access<K> } = {
  people: {
    list: (query, signal) => read(api.GET('/people', { params: { query }, signal })),
    get: (id) => readEntity(api.GET('/people/{id}', { params: at(id) })),
    put: (id, body) => readEntity(api.PUT('/people/{id}', { params: at(id), headers: fresh, body })),
    patch: (id, body, etag) => readEntity(api.PATCH('/people/{id}', { params: under(id, etag), body: patchOf(body) })),
  },
  candidates: {
    list: (query, signal) => read(api.GET('/candidates', { params: { query }, signal })),
    get: (id) => readEntity(api.GET('/candidates/{id}', { params: at(id) })),
    put: (id, body) => readEntity(api.PUT('/candidates/{id}', { params: at(id), headers: fresh, body })),
    patch: (id, body, etag) => readEntity(api.PATCH('/candidates/{id}', { params: under(id, etag), body: patchOf(body) })),
  },
  jobs: {
    list: (query, signal) => read(api.GET('/jobs', { params: { query }, signal })),
    get: (id) => readEntity(api.GET('/jobs/{id}', { params: at(id) })),
    put: (id, body) => readEntity(api.PUT('/jobs/{id}', { params: at(id), headers: fresh, body })),
    patch: (id, body, etag) => readEntity(api.PATCH('/jobs/{id}', { params: under(id, etag), body: patchOf(body) })),
  },
  rooms: {
    list: (query, signal) => read(api.GET('/rooms', { params: { query }, signal })),
    get: (id) => readEntity(api.GET('/rooms/{id}', { params: at(id) })),
    put: (id, body) => readEntity(api.PUT('/rooms/{id}', { params: at(id), headers: fresh, body })),
    patch: (id, body, etag) => readEntity(api.PATCH('/rooms/{id}', { params: under(id, etag), body: patchOf(body) })),
  },
};

/** How entries of a kind are read and written. */
export const entriesOf = <K extends Kind>(kind: K): Access<K> => accesses[kind];

/** What an entry is called: its name or title, or the id where it has none. */
export function nameOf(entry: { readonly id?: string; readonly name?: string | null; readonly title?: string | null }): string {
  return entry.name ?? entry.title ?? entry.id ?? '–';
}

const ids = /[^a-z0-9]+/g;

/** An id that a name suggests: `Jane Smith` becomes `jane-smith`. */
export function idFor(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
  return plain.replace(ids, '-').replace(/^-|-$/g, '').slice(0, 60);
}
