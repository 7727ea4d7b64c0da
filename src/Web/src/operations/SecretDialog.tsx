import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button';
import { Dialog, DialogActions } from '../design/Dialog';
import { Notice } from '../design/Notice';
import styles from './Operations.module.css';

/** Shows a secret the only time that it can be shown. */
export function SecretDialog({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const { t } = useTranslation('operations');
  const [isCopied, setCopied] = useState(false);
  return (
    <Dialog title={t('secret')} onClose={onClose}>
      <Notice tone="warn">{t('secretOnce')}</Notice>
      <p className={styles.secret}>
        <code>{secret}</code>
        <Button onPress={() => void navigator.clipboard.writeText(secret).then(() => setCopied(true))}>
          <Copy size={16} aria-hidden />
          {t(isCopied ? 'copied' : 'copy')}
        </Button>
      </p>
      <DialogActions>
        <Button look="primary" onPress={onClose}>
          {t('secretKept')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
