import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useCallback } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { BrowserRouter, Route, Routes } from 'react-router';
import { SignedIn } from '../access/SignedIn';
import type { Session } from '../access/session';
import { queries } from '../api/queries';
import { Waiting } from '../design/Notice';
import { Toasts } from '../design/Toasts';
import { localeOf } from '../words/words';
import type { Config } from './config';
import { enter, openPages } from './pages';
import { clockBar, Shell } from './Shell';

/** Everything: pages that a link opens to anybody, and the rest for people who are signed in. */
export function App({ config }: { readonly config: Config }) {
  const { i18n } = useTranslation();
  const isDevelopment = 'development' in config.signIn;
  // What cannot be loaded says so where it is shown.
  const lead = useCallback(
    ({ roles }: Session, path: string) =>
      Promise.all([enter(path, roles), isDevelopment ? clockBar.prepare() : undefined]).then(
        () => undefined,
        () => undefined,
      ),
    [isDevelopment],
  );
  return (
    <QueryClientProvider client={queries}>
      <I18nProvider locale={localeOf(i18n.language)}>
        <BrowserRouter>
          <Suspense fallback={<Waiting />}>
            <Routes>
              {openPages.map(({ path, page }) => (
                <Route key={path} path={path} element={page} />
              ))}
              <Route
                path="*"
                element={
                  <SignedIn config={config} onEnter={lead}>
                    <Shell isDevelopment={isDevelopment} />
                  </SignedIn>
                }
              />
            </Routes>
          </Suspense>
          <Toasts />
        </BrowserRouter>
      </I18nProvider>
    </QueryClientProvider>
  );
}
