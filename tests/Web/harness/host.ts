import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { paths } from './paths';

/** A Monday morning, 09:00 in Berlin: where the virtual clock of every host begins. */
export const beginning = '2031-01-06T08:00:00Z';

export type Role = 'admin' | 'recruiter' | 'interviewer' | 'candidate' | 'service';

export type Person = {
  readonly subject: string;
  readonly role: Role;
  readonly organizationId: string;
  readonly name?: string;
  readonly email?: string;
};

export type Mail = { readonly to: string; readonly subject: string; readonly text: string; readonly html: string };

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** A running system, on a virtual clock that begins at {@link beginning}. */
export class Host {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  /** @throws {Error} When the answer is no success; the message has what was said. */
  async request<T = unknown>(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<T> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} ${path} was answered ${response.status}: ${text}`);
    }
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  async token(person: Person): Promise<string> {
    return (await this.request<{ token: string }>('POST', '/admin/token', person)).token;
  }

  /** Calls the API as somebody. */
  async as<T = unknown>(
    person: Person,
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<T> {
    return await this.request<T>(method, `/api${path}`, body, { Authorization: `Bearer ${await this.token(person)}`, ...headers });
  }

  /** Lets everything that is due now happen, such as mails of what was just done. */
  async settle(): Promise<void> {
    await this.request('POST', '/admin/clock', { advance: 'PT0S' });
  }

  async outbox(): Promise<readonly Mail[]> {
    return await this.request<readonly Mail[]>('GET', '/admin/outbox');
  }
}

/** The whole system on a port and in a data folder of its own, on a virtual clock that only tests move. */
export class OwnHost extends Host {
  readonly #hosts: string;
  readonly #data: string;

  private constructor(url: string, hosts: string, data: string) {
    super(url);
    this.#hosts = hosts;
    this.#data = data;
  }

  /** @param settings Further settings of the system, such as `Access__Issuers__Main__Issuer`. */
  static async start(settings: Readonly<Record<string, string>> = {}, hosts = inject('hosts')): Promise<OwnHost> {
    const [port, data] = [settings.PORT ?? String(await freePort()), mkdtempSync(join(tmpdir(), 'interviews-web-'))];
    const url = `http://localhost:${port}`;
    const all = { PORT: port, DATA: data, CLOCK: 'virtual', CLOCK_START: beginning, PAGES: paths.pages, Dashboard__Url: url, ...settings };
    await new Host(hosts).request(
      'POST',
      '/',
      Object.entries(all).map(([name, value]) => `${name.replaceAll('__', ':')}=${value}`),
    );
    return new OwnHost(url, hosts, data);
  }

  /** Moves the virtual clock on by an ISO 8601 duration; what falls due has happened when it returns. */
  async advance(by: string): Promise<void> {
    await this.request('POST', '/admin/clock', { advance: by });
  }

  async stop(): Promise<void> {
    await new Host(this.#hosts).request('DELETE', `/${new URL(this.url).port}`);
    rmSync(this.#data, { recursive: true, force: true });
  }
}
