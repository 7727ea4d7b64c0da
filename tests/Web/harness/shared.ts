import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { TestProject } from 'vitest/node';
import { type Certificate, makeCertificate } from './certificate';
import { OwnHost } from './host';
import { paths } from './paths';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where systems are started and ended. */
    hosts: string;
    /** Where the shared system answers. */
    host: string;
    /** What systems believe when they are shown it. */
    certificate: Certificate;
  }
}

/** One process for all systems, and one system for all files that leave its clock alone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  expectPrerequisites();
  const { key, certificate, remove } = makeCertificate();
  const program = spawn('dotnet', ['exec', paths.hosts], {
    // It compiles its code better only once nothing new has been called for four seconds (0x1000 ms): tests end before that pays.
    env: { ...process.env, SSL_CERT_FILE: certificate, DOTNET_TieredPGO: '0', DOTNET_TC_CallCountingDelayMs: '1000' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // Also when what follows fails.
  process.once('exit', () => program.kill());
  const hosts = await addressOf(program);
  const host = await OwnHost.start({}, hosts);
  project.provide('hosts', hosts);
  project.provide('host', host.url);
  project.provide('certificate', { key, certificate });
  return async () => {
    await host.stop();
    const ended = new Promise((resolve) => program.once('close', resolve));
    program.kill('SIGTERM');
    await ended;
    remove();
  };
}

/** What it says that it listens on. */
function addressOf(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    program.once('exit', (code) => reject(new Error(`${paths.hosts} ended with ${code}`)));
    createInterface(program.stdout as NodeJS.ReadableStream).on('line', (line) => {
      const [, address] = /^Listening on (.+)$/.exec(line) ?? [];
      if (address !== undefined) {
        resolve(address);
      }
    });
  });
}

/** What the tests need is built and installed before; says which of it is missing. */
function expectPrerequisites(): void {
  for (const [what, path, how] of [
    ['the system', paths.hosts, 'dotnet build tests/Hosts -c Release'],
    ['the demo organization', paths.demo, 'dotnet build tools/Demo -c Release'],
    ['the pages', paths.pages, 'npm run build -w @interviews/web'],
    ['Chromium', paths.chromium, 'apt-get install chromium-headless-shell, or CHROMIUM=<path>'],
  ] as const) {
    if (!existsSync(path)) {
      throw new Error(`${what} is not at ${path}: ${how}`);
    }
  }
}
