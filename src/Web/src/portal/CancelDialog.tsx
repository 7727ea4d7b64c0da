import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button';
import { Dialog, DialogActions } from '../design/Dialog';
import { TextField } from '../design/TextField';
import styles from './Portal.module.css';
import { Refused } from './Refused';

type Properties = {
  readonly onCancel: (reason: string | undefined) => void;
  readonly onClose: () => void;
  readonly isRunning: boolean;
  readonly error: Error | null;
  readonly isStale?: boolean;
};

/** Asks whether, and why. */
export function CancelDialog({ onCancel, onClose, isRunning, error, isStale = false }: Properties) {
  const { t } = useTranslation('portal');
  const [reason, setReason] = useState('');
  return (
    <Dialog title={t('cancelTitle')} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onCancel(reason.trim() === '' ? undefined : reason.trim());
        }}
      >
        <TextField label={t('why')} hint={t('whyHint')} value={reason} onChange={setReason} maxLength={500} rows={3} autoFocus />
        <Refused error={error} isStale={isStale} />
        <DialogActions>
          <Button onPress={onClose}>{t('keep')}</Button>
          <Button type="submit" look="danger" isDisabled={isRunning}>
            {t('cancelIt')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
