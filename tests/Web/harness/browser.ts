import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page, type Request } from 'playwright-core';
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

/** Runs in the page once its colors are painted: each violation as a line; nothing where axe is still to come. */
async function axeRun({ rules, behindDialogs }: { rules: object; behindDialogs: object }): Promise<string[] | undefined> {
  const { axe } = window as unknown as { axe?: Axe };
  if (axe === undefined) {
    return undefined;
  }
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  const isBehind = document.querySelector('[role=dialog]') !== null;
  const results = await axe.run(document, isBehind ? { ...rules, rules: behindDialogs } : rules);
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  );
}

/** Runs in the page until it is idle. It keeps painting meanwhile: a page with nothing to paint may wait for its idle moment forever. */
function idleMoment(): Promise<void> {
  return new Promise((resolve) => {
    let isIdle = false;
    const paint = () => isIdle || requestAnimationFrame(paint);
    requestAnimationFrame(() => {
      requestIdleCallback(() => {
        isIdle = true;
        resolve();
      });
      paint();
    });
  });
}

/** Debian's Chromium, kept from calling home: one for all files of a worker, which ends it. */
function launched(): Promise<Browser> {
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

/** What is like a phone. */
export const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

/** What a browser in Berlin that speaks English is like. */
const newContext = async (options: BrowserContextOptions): Promise<BrowserContext> =>
  await (await launched()).newContext({
    locale: 'en-US',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1360, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });

/** The browsers of a worker by what they are like, and their windows that nobody has open: a new one costs more than what most tests do in it. */
const browsers = new Map<string, Promise<{ readonly context: BrowserContext; readonly free: Page[] }>>();

function browserLike(options: BrowserContextOptions): Promise<{ readonly context: BrowserContext; readonly free: Page[] }> {
  const key = JSON.stringify(options);
  const known = browsers.get(key) ?? newContext(options).then((context) => ({ context, free: [] }));
  browsers.set(key, known);
  return known;
}

/** Where a window is that nobody has open: of the same origin as the pages, and without a script. */
const blank = (host: Host) => `${host.url}/icon.svg`;

async function signIn(page: Page, host: Host, person: Person | undefined): Promise<void> {
  await page.goto(blank(host));
  if (person !== undefined) {
    await page.evaluate((picked) => sessionStorage.setItem('development-person', picked), JSON.stringify(person));
  }
}

/** A window of somebody, and what it asked for, said in its console and was refused by its Content-Security-Policy. */
export class Window {
  readonly page: Page;
  readonly requests: string[] = [];
  readonly faults: string[] = [];
  readonly #underWay = new Set<Request>();
  readonly #close: () => Promise<void>;
  #closed: Promise<void> | undefined;
  readonly #host: Host;

  private constructor(page: Page, host: Host, close: () => Promise<void>) {
    this.#close = close;
    this.page = page;
    this.#host = host;
    page.on('request', (request) => {
      this.requests.push(`${request.method()} ${request.url().replace(host.url, '')}`);
      this.#underWay.add(request);
    });
    page.on('requestfinished', (request) => this.#underWay.delete(request));
    page.on('requestfailed', (request) => this.#underWay.delete(request));
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('console', (message) => {
      // The browser itself reports each answer of 400 and more; what the page makes of it is what tests look at.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        this.faults.push(message.text());
      }
    });
  }

  /** A window as if nobody had used its browser before, which has loaded the pages. @param person Who is signed in; nobody for pages that a link opens. */
  static async open(host: Host, person: Person | undefined, options: BrowserContextOptions = {}): Promise<Window> {
    const { context, free } = await browserLike(options);
    const page = free.pop() ?? (await context.newPage());
    const size = page.viewportSize();
    await signIn(page, host, person);
    return new Window(page, host, async () => {
      for (const event of ['request', 'requestfinished', 'requestfailed', 'pageerror', 'console']) {
        page.removeAllListeners(event);
      }
      try {
        await page.goto(blank(host));
        await page.evaluate(() => {
          localStorage.clear();
          sessionStorage.clear();
        });
        if (size !== null && page.viewportSize()?.width !== size.width) {
          await page.setViewportSize(size);
        }
        free.push(page);
      } catch {
        // It was still on its way elsewhere.
        await page.close();
      }
    });
  }

  /** A window of a browser that indeed nobody used before, without so much as a cookie, and that nobody uses after: a clock that is put into it stays in it. */
  static async openAfresh(host: Host, person?: Person): Promise<Window> {
    const context = await newContext({});
    const page = await context.newPage();
    await signIn(page, host, person);
    return new Window(page, host, () => context.close());
  }

  async go(path: string): Promise<Page> {
    await this.page.goto(`${this.#host.url}${path}`);
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
    const idle = () => this.page.evaluate(idleMoment);
    do {
      await expect.poll(() => this.#underWay.size).toBe(0);
      await idle();
    } while (this.#underWay.size > 0 || (await this.page.locator('[aria-busy="true"]').count()) > 0);
  }

  /** The file that is downloaded when this is done. */
  async download(act: () => Promise<void>): Promise<{ readonly name: string; readonly text: string }> {
    const [file] = await Promise.all([this.page.waitForEvent('download'), act()]);
    return { name: file.suggestedFilename(), text: (await (await file.createReadStream()).toArray()).join('') };
  }

  /** The calls of the API among the requests, each as `GET /api/…` without its query. */
  get calls(): readonly string[] {
    return this.requests.filter((request) => request.includes(' /api/')).map((request) => request.replace(/\?.*/, ''));
  }

  /** Holds the page to WCAG 2.2 AA in light, its colors in dark too, and to having said nothing in its console. */
  async expectAccessible(): Promise<void> {
    for (const [colorScheme, rules] of [
      ['light', everyRule],
      ['dark', contrast],
    ] as const) {
      await this.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const violations = (await this.page.evaluate(axeRun, { rules, behindDialogs })) ?? (await this.#axeRun(rules));
      expect(violations, `axe, ${colorScheme}`).toEqual([]);
    }
    await this.page.emulateMedia({ colorScheme: null, reducedMotion: 'reduce' });
    this.expectNoFaults();
  }

  /** The first run in a document. */
  async #axeRun(rules: object): Promise<string[] | undefined> {
    await this.page.evaluate(axe);
    return await this.page.evaluate(axeRun, { rules, behindDialogs });
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

  /** Once, however often it is said. */
  async close(): Promise<void> {
    this.#closed ??= this.#close();
    await this.#closed;
  }
}
