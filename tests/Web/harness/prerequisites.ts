import { existsSync } from 'node:fs';
import { paths } from './paths';

/** What the tests need is built and installed before; says which of it is missing. */
export default function setup(): void {
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
