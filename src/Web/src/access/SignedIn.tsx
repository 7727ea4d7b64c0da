import { lazy, type ReactNode, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { authorizeBy } from '../api/api';
import { queries } from '../api/queries';
import type { Config } from '../app/config';
import { Button } from '../design/Button';
import { Notice, Waiting } from '../design/Notice';
import { startClock } from '../development/host';
import { claimsOf } from './claims';
import { type Person, pick, pickedPerson, tokenOf } from './development';
import { returnPath } from './returnPath';
import { type Session, SessionContext } from './session';

const PersonPicker = lazy(() => import('./PersonPicker').then((module) => ({ default: module.PersonPicker })));

/** What is inside is for people who are signed in; others are led to where they can. */
export function SignedIn({ config, ...inside }: Inside & { readonly config: Config }) {
  return 'development' in config.signIn ? (
    <SignedInAsPicked organizationId={config.signIn.development.organizationId} {...inside} />
  ) : (
    <SignedInByIssuer config={config} {...inside} />
  );
}

/** What is inside, and what has to be done before it is shown to who comes in, on which path. It stays the same function. */
type Inside = { readonly children: ReactNode; readonly onEnter: (session: Session, path: string) => Promise<void> };

function SignedInAsPicked({ organizationId, onEnter, children }: Inside & { readonly organizationId: string }) {
  const [session, setSession] = useState<Session>();
  const [person, setPerson] = useState(pickedPerson);
  const choose = useCallback((next: Person | undefined): void => {
    pick(next);
    queries.clear();
    setSession(undefined);
    setPerson(next);
  }, []);
  useEffect(() => {
    if (person === undefined) {
      return;
    }
    let isCurrent = true;
    const enter = async () => {
      const [token] = await Promise.all([tokenOf(person), startClock()]);
      if (!isCurrent) {
        return;
      }
      authorizeBy(async () => token);
      const entered = { ...claimsOf(token), signOut: () => choose(undefined) };
      await onEnter(entered, location.pathname + location.search);
      if (isCurrent) {
        setSession(entered);
      }
    };
    // Whoever cannot be signed in is to pick again, where it is said why.
    enter().catch(() => isCurrent && choose(undefined));
    return () => {
      isCurrent = false;
    };
  }, [person, choose, onEnter]);

  if (person === undefined) {
    return <PersonPicker organizationId={organizationId} onPick={choose} />;
  }
  return session === undefined ? <Waiting /> : <SessionContext value={session}>{children}</SessionContext>;
}

function SignedInByIssuer({ config, onEnter, children }: Inside & { readonly config: Config }) {
  const { t } = useTranslation('access');
  const [session, setSession] = useState<Session>();
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [back, setBack] = useState('/');
  const { pathname } = useLocation();
  useEffect(() => {
    let isCurrent = true;
    void (async () => {
      const { OpenId } = await import('./openId');
      if ('development' in config.signIn) {
        return;
      }
      const issuer = new OpenId(config.signIn);
      if (location.pathname !== returnPath || attempt > 0) {
        await issuer.leave(location.pathname === returnPath ? '/' : location.pathname + location.search);
        return;
      }
      const path = await issuer.comeBack();
      const token = await issuer.token();
      if (isCurrent && token !== undefined) {
        authorizeBy(() => issuer.token());
        const entered = { ...claimsOf(token, config.signIn.claims), signOut: () => void issuer.signOut() };
        await onEnter(entered, path);
        setBack(path);
        setSession(entered);
      }
    })().catch(() => isCurrent && setFailed(true));
    return () => {
      isCurrent = false;
    };
  }, [config, attempt, onEnter]);

  if (failed) {
    return (
      <main>
        <Notice tone="bad">{t('failed')}</Notice>
        <Button
          look="primary"
          onPress={() => {
            setFailed(false);
            setAttempt(attempt + 1);
          }}
        >
          {t('again')}
        </Button>
      </main>
    );
  }
  if (session === undefined) {
    return <Waiting />;
  }
  return <SessionContext value={session}>{pathname === returnPath ? <Navigate to={back} replace /> : children}</SessionContext>;
}
