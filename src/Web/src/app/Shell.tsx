import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, NavLink, Route, Routes } from 'react-router';
import { useHasRole, useSession } from '../access/session';
import { Empty, Waiting } from '../design/Notice';
import { Page } from '../design/Page';
import { Preferences } from './Preferences';
import { homeOf, type PageRoute, pages, places } from './pages';
import { from } from './prepared';
import styles from './Shell.module.css';

/** It is there before the page below it is, which would jump. */
export const clockBar = from(['development'], () => import('../development/ClockBar'));

/** The bar at the top and the page below it. */
export function Shell({ isDevelopment }: { readonly isDevelopment: boolean }) {
  const { t } = useTranslation();
  const { roles } = useSession();
  return (
    <>
      <a className={styles.skip} href="#content">
        {t('skip')}
      </a>
      <header className={styles.bar}>
        <Link to="/" className={styles.brand}>
          <img src="/icon.svg" alt="" width={24} height={24} />
          Interviews
        </Link>
        <nav className={styles.places} aria-label={t('places')}>
          {places
            .filter((place) => place.roles.some((role) => roles.includes(role)))
            .map((place) => (
              <NavLink key={place.path} to={place.path} end className={styles.place ?? ''}>
                {t(`place.${place.word}`)}
              </NavLink>
            ))}
        </nav>
        <Preferences />
      </header>
      {isDevelopment && <Suspense>{clockBar.page}</Suspense>}
      <main id="content" tabIndex={-1}>
        <Suspense fallback={<Waiting />}>
          <Routes>
            <Route path="/" element={<Navigate to={homeOf(roles)} replace />} />
            {pages.map((page) => (
              <Route key={page.path} path={page.path} element={<Guarded key={page.path} {...page} />} />
            ))}
            <Route path="*" element={<Absent />} />
          </Routes>
        </Suspense>
      </main>
    </>
  );
}

/** A page that is for others is as if it were not there. */
function Guarded({ page, roles }: PageRoute) {
  return useHasRole(...roles) ? page : <Absent />;
}

function Absent() {
  const { t } = useTranslation();
  return (
    <Page title={t('absent')}>
      <Empty title={t('absentWhy')}>
        <Link to="/">{t('home')}</Link>
      </Empty>
    </Page>
  );
}
