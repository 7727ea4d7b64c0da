// The Bicep compiler, which NuGet brings. It is asked over JSON-RPC: its start takes seconds, and one start serves every question of a process.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const assets = fileURLToPath(new URL('obj/project.assets.json', import.meta.url));

/** Where the compiler is, by what `dotnet restore tests/Bicep` wrote: NuGet's folders, the package for this machine, its version. */
export const locate = (path = assets) => {
  if (!existsSync(path)) throw new Error("There is no Bicep compiler. Run 'dotnet restore tests/Bicep' first.");
  const { packageFolders, project } = JSON.parse(readFileSync(path, 'utf8'));
  const [{ name, version }] = Object.values(project.frameworks).flatMap((framework) => framework.downloadDependencies ?? []);
  const places = Object.keys(packageFolders)
    .map((folder) => join(folder, name.toLowerCase(), /[\d.]+/.exec(version)[0], 'tools'))
    .flatMap((folder) => [join(folder, 'bicep'), join(folder, 'bicep.exe')]);
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error(`There is no Bicep compiler in '${places[0]}'. Run 'dotnet restore tests/Bicep' again.`);
  return found;
};

/** What main.bicepparam must find in its surroundings; azd has the real values. */
const required = {
  AZURE_ENV_NAME: 'check',
  AZURE_LOCATION: 'westeurope',
  BUDGET_START: '2026-11-01',
  OPERATOR_EMAIL: 'operator@example.com',
  TOKEN_AUDIENCE: 'interviews',
  TOKEN_ISSUER: 'https://login.example.com/',
};

/** Nothing else of this machine's surroundings reaches a template, so that the tests say the same everywhere. */
const inherited = ['PATH', 'HOME', 'USERPROFILE', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'DOTNET_BUNDLE_EXTRACT_BASE_DIR'];

/** Without ICU, which not every machine has, the compiler starts only in the first mode; the second spares it a profile of itself, which takes a fifth of its time. */
const runtime = { DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1', DOTNET_TieredPGO: '0' };

/** Compiling begins with a look at the vendor's index of public modules, of which none is used here. There is nobody at this proxy, so that no check goes out or waits for it. */
const offline = { HTTPS_PROXY: 'http://127.0.0.1:9', HTTP_PROXY: 'http://127.0.0.1:9' };

class Compiler {
  #process;
  #received = Buffer.alloc(0);
  #waiting = new Map();
  #last = 0;

  constructor(surroundings) {
    const own = Object.fromEntries(inherited.filter((name) => name in process.env).map((name) => [name, process.env[name]]));
    const env = { ...own, ...required, ...runtime, ...offline, ...surroundings };
    this.#process = spawn(locate(), ['jsonrpc', '--stdio'], { env, stdio: ['pipe', 'pipe', 'inherit'] });
    this.#process.stdout.on('data', (data) => this.#receive(data));
    this.#process.on('error', (error) => this.#fail(error));
    this.#process.on('exit', (code) => this.#fail(new Error(`The Bicep compiler ended with ${code}.`)));
    this.#process.stdin.on('error', (error) => this.#fail(error));
    process.on('exit', () => this.#process.kill('SIGKILL'));
    this.#holdNode(false);
  }

  /** @returns what the compiler says of a template, and the JSON that it makes of it. */
  async template(path) {
    const { diagnostics, contents } = await this.#ask('bicep/compile', { path });
    return { diagnostics: diagnostics.map(readable), json: contents && JSON.parse(contents) };
  }

  /** @returns what the compiler says of a parameter file and of its template, and the values that it gives. */
  async parameters(path) {
    const { diagnostics, parameters } = await this.#ask('bicep/compileParams', { path, parameterOverrides: {} });
    return { diagnostics: diagnostics.map(readable), values: parameters && JSON.parse(parameters).parameters };
  }

  /** @returns every file that a file leads to, itself included. */
  async references(path) {
    return (await this.#ask('bicep/getFileReferences', { path })).filePaths;
  }

  async formatted(path) {
    return (await this.#ask('bicep/format', { path })).contents;
  }

  #ask(method, params) {
    const id = ++this.#last;
    const message = JSON.stringify({ jsonrpc: '2.0', id, method, params });
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#holdNode(true);
      this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(message)}\r\n\r\n${message}`);
    });
  }

  #receive(data) {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const end = this.#received.indexOf('\r\n\r\n');
      if (end < 0) return;
      const from = end + 4;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#received.toString('utf8', 0, end))[1]);
      if (this.#received.length < from + length) return;
      const { id, result, error } = JSON.parse(this.#received.toString('utf8', from, from + length));
      this.#received = this.#received.subarray(from + length);
      const { resolve, reject } = this.#waiting.get(id);
      this.#waiting.delete(id);
      this.#holdNode(this.#waiting.size > 0);
      if (error) reject(new Error(error.message));
      else resolve(result);
    }
  }

  #fail(error) {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  /** Node ends when only an idle compiler is left, and waits for one that owes an answer. */
  #holdNode(isHeld) {
    for (const each of [this.#process, this.#process.stdout, this.#process.stdin]) each[isHeld ? 'ref' : 'unref']();
  }
}

const readable = ({ source, range, level, code, message }) => ({ path: source, line: range.start.line + 1, range, level, code, message });

const started = new Map();

/** The compiler as azd runs it for a profile. */
export const compiler = (profile = 'dev') => {
  if (!started.has(profile)) started.set(profile, new Compiler({ INTERVIEWS_PROFILE: profile }));
  return started.get(profile);
};
