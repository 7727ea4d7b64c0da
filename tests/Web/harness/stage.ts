import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { contextOf, launch, Window } from './browser';
import { Host, type Person } from './host';

/** What the tests of a file play on. */
export type Stage = {
  readonly host: Host;
  /** A window of somebody; it is closed after the test. With options, even empty ones, it is of a browser of its own, with preferences of its own. */
  readonly open: (person: Person | undefined, options?: BrowserContextOptions) => Promise<Window>;
};

/** A host and a browser for the tests of this file. Tests keep apart by organizations of their own. */
export function useStage(settings: Readonly<Record<string, string>> = {}): Stage {
  let host: Host | undefined;
  let browser: Browser | undefined;
  let context: BrowserContext | undefined;
  const windows: Window[] = [];
  beforeAll(async () => {
    [host, browser] = await Promise.all([Host.start(settings), launch()]);
    context = await contextOf(browser, host);
  });
  afterEach(async () => {
    await Promise.all(windows.splice(0).map((window) => window.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
  });
  return {
    get host() {
      return host as Host;
    },
    async open(person, options) {
      const window =
        options === undefined
          ? await Window.openIn(context as BrowserContext, host as Host, person)
          : await Window.open(browser as Browser, host as Host, person, options);
      windows.push(window);
      return window;
    },
  };
}
