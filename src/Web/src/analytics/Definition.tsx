import { Info } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import styles from './Analytics.module.css';

/** What a figure means, beside its name. @param of The name of the figure. */
export function Definition({ of, children }: { readonly of: string; readonly children: string }) {
  const { t } = useTranslation('analytics');
  return (
    <DialogTrigger>
      <Button className={styles.info ?? ''} aria-label={t('means', { name: of })}>
        <Info size={14} aria-hidden />
      </Button>
      <Popover className={styles.definition ?? ''} placement="bottom start">
        <Dialog aria-label={of}>{children}</Dialog>
      </Popover>
    </DialogTrigger>
  );
}
