import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');

const browsers = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The system as `make run` starts it, the demo organization, and the built pages. */
export const paths = {
  root,
  system: join(root, 'src/Standalone/bin', process.env.configuration ?? 'Release', 'net10.0/Interviews.Standalone.dll'),
  demo: join(root, 'tools/Demo/bin', process.env.configuration ?? 'Release', 'net10.0/Interviews.Demo.dll'),
  pages: join(root, 'src/Web/dist'),
  results: join(root, process.env.results ?? 'TestResults'),
  chromium: process.env.CHROMIUM ?? browsers.find(existsSync) ?? '/usr/bin/chromium',
};
