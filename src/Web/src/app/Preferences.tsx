import { Globe, UserRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../access/session';
import { Button } from '../design/Button';
import { ComboBox } from '../design/ComboBox';
import { Dialog, DialogActions } from '../design/Dialog';
import { Select } from '../design/Select';
import { chooseTheme, chosenTheme, type Theme } from '../design/theme';
import { chooseZone, useZone, zones } from '../time/zone';
import { chooseLanguage, type Language, languages } from '../words/words';
import styles from './Shell.module.css';

/** Who is signed in, and the zone, language and colors of this browser. */
export function Preferences() {
  const { t } = useTranslation();
  const session = useSession();
  const zone = useZone();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.me}>
      <Button look="quiet" onPress={() => setOpen(true)} aria-label={t('zoneIs', { zone })}>
        <Globe size={16} aria-hidden />
        {zone.split('/').at(-1)?.replaceAll('_', ' ')}
      </Button>
      <Button look="quiet" onPress={() => setOpen(true)} aria-label={t('you', { name: session.name ?? session.subject })}>
        <UserRound size={16} aria-hidden />
        {session.name ?? session.subject}
      </Button>
      {isOpen && (
        <Dialog title={session.name ?? session.subject} onClose={() => setOpen(false)}>
          <div className={styles.settings}>
            <ZonePicker />
            <LanguagePicker />
            <ThemePicker />
          </div>
          <DialogActions>
            <Button onPress={session.signOut}>{t('signOut')}</Button>
          </DialogActions>
        </Dialog>
      )}
    </div>
  );
}

/** The zone that times are shown in, and any other to choose. */
export function ZonePicker() {
  const { t } = useTranslation();
  const zone = useZone();
  const [text, setText] = useState(zone);
  const wanted = text.toLowerCase().replaceAll(' ', '_');
  const found = zones().filter((id) => id.toLowerCase().includes(wanted));
  return (
    <ComboBox
      label={t('zone')}
      choices={(text === zone ? zones() : found).map((id) => ({ id, name: id }))}
      text={text}
      onText={setText}
      value={zone}
      onChange={(id) => id !== null && chooseZone(id)}
      nothing={t('nothing')}
    />
  );
}

function LanguagePicker() {
  const { t, i18n } = useTranslation();
  return (
    <Select
      label={t('language')}
      options={Object.entries(languages).map(([id, name]) => ({ id: id as Language, name }))}
      value={i18n.language as Language}
      onChange={(id) => void chooseLanguage(id)}
    />
  );
}

function ThemePicker() {
  const { t } = useTranslation();
  const [theme, setTheme] = useState<Theme>(chosenTheme);
  return (
    <Select
      label={t('colors')}
      options={(['system', 'light', 'dark'] as const).map((id) => ({ id, name: t(`theme.${id}`) }))}
      value={theme}
      onChange={(id) => {
        setTheme(id);
        chooseTheme(id);
      }}
    />
  );
}
