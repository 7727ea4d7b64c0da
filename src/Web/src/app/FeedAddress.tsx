import { CalendarSync, Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button';
import { Notice } from '../design/Notice';
import { TextField } from '../design/TextField';
import { tell } from '../design/Toasts';
import styles from './Shell.module.css';

/** The address of a calendar feed, the only time that it can be shown. It takes the focus from the button that made it, which is gone. */
export function FeedAddress({ url }: { readonly url: string }) {
  const { t } = useTranslation();
  return (
    <>
      <Notice tone="warn">{t('feed.once')}</Notice>
      <TextField label={t('feed.address')} value={url} isReadOnly autoFocus />
      <div className={styles.choices}>
        <Button look="primary" onPress={() => void navigator.clipboard.writeText(url).then(() => tell(t('feed.copied')))}>
          <Copy size={16} aria-hidden />
          {t('feed.copy')}
        </Button>
        <a className={styles.open} href={url.replace(/^https?:/, 'webcal:')}>
          <CalendarSync size={16} aria-hidden />
          {t('feed.open')}
        </a>
      </div>
    </>
  );
}
