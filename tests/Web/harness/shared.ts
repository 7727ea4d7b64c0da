import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { launch } from './browser';
import { OwnHost } from './host';
import { paths } from './paths';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the browser takes commands. */
    browser: string;
    /** Where the system answers. */
    host: string;
  }
}

/** One browser for all files, and one system for those that leave its clock alone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  expectPrerequisites();
  const [browser, host] = await Promise.all([launch(), OwnHost.start()]);
  project.provide('browser', browser.wsEndpoint());
  project.provide('host', host.url);
  return async () => {
    await browser.close();
    await host.stop();
  };
}

/** What the tests need is built and installed before; says which of it is missing. */
function expectPrerequisites(): void {
  for (const [what, path, how] of [
    ['the system', paths.system, 'dotnet build src/Standalone -c Release'],
    ['the demo organization', paths.demo, 'dotnet build tools/Demo -c Release'],
    ['the pages', paths.pages, 'npm run build -w @interviews/web'],
    ['Chromium', paths.chromium, 'apt-get install chromium-headless-shell, or CHROMIUM=<path>'],
  ] as const) {
    if (!existsSync(path)) {
      throw new Error(`${what} is not at ${path}: ${how}`);
    }
  }
}
