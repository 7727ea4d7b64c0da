import i18next, { type Namespace } from 'i18next';
import { type ComponentType, lazy, type ReactElement, useState } from 'react';
import type { Role } from '../access/session';

export type Module = {
  readonly default: ComponentType;
  /** Begins to read what the page shows first. @returns When it is worth while to show the page. */
  readonly readAhead?: (search: URLSearchParams, roles: readonly Role[]) => Promise<unknown>;
};

/** A page that is loaded by itself, when it is first shown or before. */
export type Prepared = {
  readonly page: ReactElement;
  /** Loads the page and its words. From then on it is shown at once: React shows what it had to wait for a third of a second late. */
  readonly prepare: () => Promise<Module>;
};

/** @param words The catalogs of the page, the first of which is its room's. */
export function from(words: readonly string[], load: () => Promise<Module>): Prepared {
  let there: ComponentType | undefined;
  const Awaited = lazy(load);
  return {
    page: <Loaded find={() => there ?? Awaited} />,
    prepare: async () => {
      const [module] = await Promise.all([load(), i18next.loadNamespaces(words as Namespace)]);
      there = module.default;
      return module;
    },
  };
}

/** Stays with what it found first, so that nothing that was typed is lost. */
function Loaded({ find }: { readonly find: () => ComponentType }) {
  const [Page] = useState(find);
  return <Page />;
}
