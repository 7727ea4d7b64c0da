import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { Dialog, DialogActions } from './Dialog';
import { Failure } from './Notice';

type Properties = {
  readonly title: string;
  /** What follows from it. */
  readonly children: ReactNode;
  /** What the button says that does it. */
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly isRunning: boolean;
  readonly error: Error | null;
};

/** Asks before something that cannot be undone. */
export function Confirm({ title, children, action, onConfirm, onClose, isRunning, error }: Properties) {
  const { t } = useTranslation();
  return (
    <Dialog title={title} onClose={onClose}>
      <div>{children}</div>
      <Failure error={error} />
      <DialogActions>
        <Button onPress={onClose}>{t('cancel')}</Button>
        <Button look="danger" onPress={onConfirm} isDisabled={isRunning}>
          {action}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
