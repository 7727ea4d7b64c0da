import { Globe, UserRound } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../access/session';
import { Button } from '../design/Button';
import { useZone } from '../time/zone';
import styles from './Shell.module.css';

const PreferencesDialog = lazy(() => import('./PreferencesDialog').then((module) => ({ default: module.PreferencesDialog })));

/** Who is signed in and in which zone times are shown, and the way to change it. */
export function Preferences() {
  const { t } = useTranslation();
  const session = useSession();
  const zone = useZone();
  const [isOpen, setOpen] = useState(false);
  const name = session.name ?? session.subject;
  return (
    <div className={styles.me}>
      <Button look="quiet" onPress={() => setOpen(true)} aria-label={t('zoneIs', { zone })}>
        <Globe size={16} aria-hidden />
        {zone.split('/').at(-1)?.replaceAll('_', ' ')}
      </Button>
      <Button look="quiet" onPress={() => setOpen(true)} aria-label={t('you', { name })}>
        <UserRound size={16} aria-hidden />
        {name}
      </Button>
      <Suspense>{isOpen && <PreferencesDialog onClose={() => setOpen(false)} />}</Suspense>
    </div>
  );
}
