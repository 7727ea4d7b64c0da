import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { OwnHost } from './host';
import { paths } from './paths';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the system answers. */
    host: string;
  }
}

/** One system for all files that leave its clock alone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  expectPrerequisites();
  const host = await OwnHost.start();
  project.provide('host', host.url);
  return async () => await host.stop();
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
