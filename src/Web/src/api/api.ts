import createClient, { type Middleware } from 'openapi-fetch';
import type { components, paths } from './contract';
import { Problem } from './problem';

/** The schemas of the contract, by name: `Schema<'Interview'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

/** What was read, with the entity tag that a change of it is made under. */
export type Entity<T> = { readonly value: T; readonly etag: string };

type Answer<T> = { data?: T; error?: unknown; response: Response };

let token: () => Promise<string | undefined> = async () => undefined;

/** Says where requests get their token from; `undefined` sends none. */
export function authorizeBy(source: () => Promise<string | undefined>): void {
  token = source;
}

const bearer: Middleware = {
  async onRequest({ request }) {
    const value = await token();
    if (value !== undefined) {
      request.headers.set('Authorization', `Bearer ${value}`);
    }
    return request;
  },
};

/** The API's client, with paths and bodies as the contract has them. */
export const api = createClient<paths>({ baseUrl: '/api' });
api.use(bearer);

/** Makes requests go to the API of another origin; until then they go to this site's. */
export function sendTo(origin: string): void {
  if (origin !== '') {
    api.use({ onRequest: ({ request }) => new Request(request.url.replace(location.origin, origin), request) });
  }
}

async function succeed<T>(call: Promise<Answer<T>>): Promise<Answer<T>> {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') {
      throw failure;
    }
    throw new Problem(0, undefined);
  }
  if (!answer.response.ok) {
    throw new Problem(answer.response.status, typeof answer.error === 'object' ? (answer.error as Schema<'Problem'>) : undefined);
  }
  return answer;
}

/** What a request was answered with. @throws {Problem} when it was refused. */
export async function read<T>(call: Promise<Answer<T>>): Promise<T> {
  return (await succeed(call)).data as T;
}

/** The same together with its `ETag`. @throws {Problem} when it was refused. */
export async function readEntity<T>(call: Promise<Answer<T>>): Promise<Entity<T>> {
  const { data, response } = await succeed(call);
  return { value: data as T, etag: response.headers.get('ETag') ?? '' };
}
