import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  readonly #process: ChildProcess;
  readonly #data: string;

  private constructor(url: string, process: ChildProcess, data: string) {
    super(url);
    this.#process = process;
    this.#data = data;
  }

  /** @param settings Further settings of the system, such as `Access__Issuers__Main__Issuer`. */
  static async start(settings: Readonly<Record<string, string>> = {}): Promise<OwnHost> {
    const [port, data] = [settings.PORT ?? String(await freePort()), mkdtempSync(join(tmpdir(), 'interviews-web-'))];
    const url = `http://localhost:${port}`;
    const child = spawn('dotnet', ['exec', paths.system], {
      env: {
        ...process.env,
        // It does not live long enough to gain from compiling anything again.
        DOTNET_TC_CallCounting: '0',
        PORT: port,
        DATA: data,
        CLOCK: 'virtual',
        CLOCK_START: beginning,
        PAGES: paths.pages,
        Dashboard__Url: url,
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    await new Promise<void>((resolve, reject) => {
      const hear = (text: Buffer) => {
        said += text.toString();
        if (said.includes('Listening on')) {
          resolve();
        }
      };
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
      child.on('exit', (code) => reject(new Error(`The system ended with ${code}: ${said}`)));
    });
    return new OwnHost(url, child, data);
  }

  /** Moves the virtual clock on by an ISO 8601 duration; what falls due has happened when it returns. */
  async advance(by: string): Promise<void> {
    await this.request('POST', '/admin/clock', { advance: by });
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('close', resolve));
    this.#process.kill('SIGTERM');
    await ended;
    rmSync(this.#data, { recursive: true, force: true });
  }
}
