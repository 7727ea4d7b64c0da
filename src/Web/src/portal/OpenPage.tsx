import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../design/Page';
import { Select } from '../design/Select';
import { chooseLanguage, type Language, languages } from '../words/words';
import styles from './Portal.module.css';

/** A page for somebody who is not signed in: no places to go, only the language to choose. */
export function OpenPage({ title, sub, children }: { readonly title: string; readonly sub?: ReactNode; readonly children: ReactNode }) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <header className={styles.bar}>
        <span className={styles.brand}>
          <img src="/icon.svg" alt="" width={24} height={24} />
          Interviews
        </span>
        <div className={styles.language}>
          <Select
            label={t('language')}
            isLabelHidden
            options={Object.entries(languages).map(([id, name]) => ({ id: id as Language, name }))}
            value={i18n.language as Language}
            onChange={(id) => void chooseLanguage(id)}
          />
        </div>
      </header>
      <main className={styles.narrow}>
        <Page title={title} sub={sub}>
          {children}
        </Page>
      </main>
    </>
  );
}
