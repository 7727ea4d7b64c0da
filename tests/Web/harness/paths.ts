import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');

const browsers = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The program that starts systems, the demo organization, and the built pages. */
export const paths = {
  root,
  hosts: join(root, 'tests/Hosts/bin', process.env.configuration ?? 'Release', 'net10.0/Interviews.Hosts.dll'),
  demo: join(root, 'tools/Demo/bin', process.env.configuration ?? 'Release', 'net10.0/Interviews.Demo.dll'),
  pages: join(root, 'src/Web/dist'),
  results: join(root, process.env.results ?? 'TestResults'),
  chromium: process.env.CHROMIUM ?? browsers.find(existsSync) ?? '/usr/bin/chromium',
};
