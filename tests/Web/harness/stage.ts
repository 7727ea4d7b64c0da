import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { Window } from './browser';
import { Host, OwnHost, type Person } from './host';

/** What the tests of a file play on. Its windows are closed after the test. */
export type Stage<THost = Host> = {
  readonly host: THost;
  /** A window of somebody. @param options What the browser is like, if it is no desktop in Berlin. */
  readonly open: (person: Person | undefined, options?: BrowserContextOptions) => Promise<Window>;
  /** A window of somebody in a browser of its own, for a test that changes what windows of one browser share, such as its clock. */
  readonly openAfresh: (person: Person) => Promise<Window>;
};

/** The host that all files share, for tests that leave its clock alone. Tests keep apart by organizations of their own. */
export const useStage = (): Stage => stageOn(async () => new Host(inject('host')));

/** A host for the tests of this file, which may move its clock. */
export function useOwnStage(settings: Readonly<Record<string, string>> = {}): Stage<OwnHost> {
  let host: OwnHost | undefined;
  const stage = stageOn(async () => {
    host = await OwnHost.start(settings);
    return host;
  });
  afterAll(async () => await host?.stop());
  return stage;
}

function stageOn<THost extends Host>(find: () => Promise<THost>): Stage<THost> {
  let host: THost | undefined;
  const windows: Window[] = [];
  const keep = async (opened: Promise<Window>) => {
    const window = await opened;
    windows.push(window);
    return window;
  };
  beforeAll(async () => {
    host = await find();
  });
  afterEach(async () => {
    await Promise.all(windows.splice(0).map((window) => window.close()));
  });
  return {
    get host() {
      return host as THost;
    },
    open: (person, options) => keep(Window.open(host as THost, person, options)),
    openAfresh: (person) => keep(Window.openAfresh(host as THost, person)),
  };
}
