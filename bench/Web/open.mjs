// Opens the dashboard in fresh browser contexts and says how long the list took to be visible, the very first time too, and what was loaded.
// Usage: open.mjs <address> <times>
import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const [address, times] = [process.argv[2], Number(process.argv[3] ?? 5)];
const warmUps = 5;
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

const inTurn = async (count) => {
  const seen = [];
  for (let time = 0; time < count; time++) {
    seen.push(await open());
  }
  return seen;
};

try {
  // They warm up the server, which compiles its code as it is used, not the browser's cache: each context has its own.
  const [first] = await inTurn(warmUps);
  const seen = await inTurn(times);
  const median = seen.sort((one, other) => one.milliseconds - other.milliseconds)[Math.floor(times / 2)];
  console.log(JSON.stringify({ ...median, first: first.milliseconds }));
} finally {
  await browser.close();
}
