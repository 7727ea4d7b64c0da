import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../access/session';
import { Button } from '../design/Button';
import { Dialog, DialogActions } from '../design/Dialog';
import { Select } from '../design/Select';
import { chooseTheme, chosenTheme, type Theme } from '../design/theme';
import { chooseLanguage, type Language, languages } from '../words/words';
import { CalendarFeed } from './CalendarFeed';
import styles from './Shell.module.css';
import { ZonePicker } from './ZonePicker';

/** The zone, language and colors of this browser, somebody's calendar feed, and the way out. */
export function PreferencesDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <Dialog title={session.name ?? session.subject} onClose={onClose}>
      <div className={styles.settings}>
        <ZonePicker />
        <LanguagePicker />
        <ThemePicker />
        <CalendarFeed />
      </div>
      <DialogActions>
        <Button onPress={session.signOut}>{t('signOut')}</Button>
      </DialogActions>
    </Dialog>
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
