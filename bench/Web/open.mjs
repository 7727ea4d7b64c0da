// Opens the dashboard in fresh browser contexts and says how long the list took to be visible, and what was loaded. Usage: open.mjs <address> <times>
import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const [address, times] = [process.argv[2], Number(process.argv[3] ?? 5)];
const executablePath = process.env.CHROMIUM ?? ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const person = JSON.stringify({ subject: 'r-1', role: 'recruiter', organizationId: 'acme', name: 'Rosa Recruiter' });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });

async function open() {
  const context = await browser.newContext();
  await context.addInitScript((picked) => sessionStorage.setItem('development-person', picked), person);
  const page = await context.newPage();
  const responses = [];
  page.on('response', (response) => responses.push(response));
  const began = performance.now();
  await page.goto(new URL('/interviews', address).href, { waitUntil: 'commit' });
  await page.locator('tbody a[href^="/interviews/"]').first().waitFor();
  const milliseconds = performance.now() - began;
  const scripts = await Promise.all(responses.filter((response) => response.url().endsWith('.js')).map((response) => response.body()));
  const seen = {
    milliseconds,
    requests: responses.length,
    calls: responses.filter((response) => response.url().includes('/api/')).length,
    scripts: scripts.length,
    kilobytes: Math.round(scripts.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0) / 1024),
  };
  await context.close();
  return seen;
}

try {
  // The first warms up the server, not the browser's cache: each context has its own.
  await open();
  const seen = [];
  for (let time = 0; time < times; time++) {
    seen.push(await open());
  }
  console.log(JSON.stringify(seen.sort((one, other) => one.milliseconds - other.milliseconds)[Math.floor(times / 2)]));
} finally {
  await browser.close();
}
