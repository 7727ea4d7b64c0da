import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Host, Person } from './host';
import { paths } from './paths';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const everyRule = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
/** What a dialog hides is no part of the page as it is; axe notices most dialogs by itself. */
const behindDialogs = { 'landmark-one-main': { enabled: false }, 'page-has-heading-one': { enabled: false } };
const contrast = { runOnly: { type: 'rule', values: ['color-contrast'] } };

type Axe = {
  run: (
    context: Document,
    options: object,
  ) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
};

/** Runs in the page: each violation as a line. */
async function axeRun(options: object): Promise<string[]> {
  const results = await (window as unknown as { axe: Axe }).axe.run(document, options);
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  );
}

/** Debian's Chromium, kept from calling home: one for all files of a worker, which ends it. */
export function launched(): Promise<Browser> {
  browser ??= chromium.launch({
    executablePath: paths.chromium,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // As few processes as may be: starting them costs more than what most of them do.
      '--process-per-site',
      '--in-process-gpu',
      '--disable-features=SpareRendererForSitePerProcess',
      // No page is open for long enough to gain from compiling its script better.
      '--js-flags=--no-opt --no-maglev',
      // Its microphone beeps, and is every page's.
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ],
  });
  return browser;
}

let browser: Promise<Browser> | undefined;

/** What a browser in Berlin that speaks English is like. */
export const contextOf = async (browser: Browser, host: Host, options: BrowserContextOptions = {}): Promise<BrowserContext> =>
  await browser.newContext({
    baseURL: host.url,
    locale: 'en-US',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1360, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });

/** A window of somebody, and what it asked for, said in its console and was refused by its Content-Security-Policy. */
export class Window {
  readonly page: Page;
  readonly requests: string[] = [];
  readonly faults: string[] = [];
  #underWay = 0;
  readonly #close: () => Promise<void>;
  readonly #host: Host;

  private constructor(page: Page, host: Host, close: () => Promise<void>) {
    this.#close = close;
    this.page = page;
    this.#host = host;
    page.on('request', (request) => this.requests.push(`${request.method()} ${request.url().replace(host.url, '')}`));
    page.on('request', () => this.#underWay++);
    page.on('requestfinished', () => this.#underWay--);
    page.on('requestfailed', () => this.#underWay--);
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('console', (message) => {
      // The browser itself reports each answer of 400 and more; what the page makes of it is what tests look at.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        this.faults.push(message.text());
      }
    });
  }

  /** A window of a browser that nobody used before. @param person Who is signed in; nobody for pages that a link opens. */
  static async open(browser: Browser, host: Host, person: Person | undefined, options: BrowserContextOptions = {}): Promise<Window> {
    const context = await contextOf(browser, host, options);
    return await Window.#of(await context.newPage(), host, person, () => context.close());
  }

  /** One more window of a browser: it has loaded the pages before, and its preferences are the others'. */
  static async openIn(context: BrowserContext, host: Host, person: Person | undefined): Promise<Window> {
    const page = await context.newPage();
    return await Window.#of(page, host, person, () => page.close());
  }

  static async #of(page: Page, host: Host, person: Person | undefined, close: () => Promise<void>): Promise<Window> {
    if (person !== undefined) {
      await page.addInitScript((picked) => {
        // Frames, such as that of a mail, have nothing to remember.
        if (window === window.top) {
          sessionStorage.setItem('development-person', picked);
        }
      }, JSON.stringify(person));
    }
    return new Window(page, host, close);
  }

  async go(path: string): Promise<Page> {
    await this.page.goto(path);
    return this.page;
  }

  /** Goes on to another page as a link in the pages does, which loads nothing anew. */
  async follow(path: string): Promise<Page> {
    await this.page.evaluate((to) => {
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate'));
    }, path);
    await this.settled();
    return this.page;
  }

  /** Waits until nothing is asked for any more and what was answered is shown: what React has yet to render comes before an idle moment, however busy the machine is. */
  async settled(): Promise<void> {
    const idle = () => this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done))));
    do {
      await expect.poll(() => this.#underWay).toBe(0);
      await idle();
    } while (this.#underWay > 0 || (await this.page.locator('[aria-busy="true"]').count()) > 0);
  }

  /** The calls of the API among the requests, each as `GET /api/…` without its query. */
  get calls(): readonly string[] {
    return this.requests.filter((request) => request.includes(' /api/')).map((request) => request.replace(/\?.*/, ''));
  }

  /** Holds the page to WCAG 2.2 AA in light, its colors in dark too, and to having said nothing in its console. */
  async expectAccessible(): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await this.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await this.page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
      if (colorScheme === 'light') {
        await this.page.evaluate(axe);
      }
      const isBehind = (await this.page.getByRole('dialog').count()) > 0;
      const rules = isBehind ? { ...everyRule, rules: behindDialogs } : everyRule;
      const violations = await this.page.evaluate(axeRun, colorScheme === 'light' ? rules : contrast);
      expect(violations, `axe, ${colorScheme}`).toEqual([]);
    }
    await this.page.emulateMedia({ colorScheme: null, reducedMotion: 'reduce' });
    this.expectNoFaults();
  }

  /** Nothing was thrown, refused by the Content-Security-Policy, or fetched from elsewhere. */
  expectNoFaults(): void {
    expect(this.faults).toEqual([]);
    const elsewhere = this.requests
      .map((request) => request.split(' ')[1] ?? '')
      .filter((url) => !url.startsWith('/') && !url.startsWith('blob:') && !url.startsWith(this.#host.url));
    expect(elsewhere, 'requests to other sites').toEqual([]);
  }

  /** A picture of what is seen, in TestResults, for whoever wants to look. */
  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: join(paths.results, 'pictures', `${name}.png`) });
  }

  async close(): Promise<void> {
    await this.#close();
  }
}
