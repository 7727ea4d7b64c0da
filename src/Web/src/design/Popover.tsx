import { X } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Popover as Base } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import styles from './Popover.module.css';

type Properties = {
  readonly title: string;
  /** What it stands beside. */
  readonly anchor: Element;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A small dialog beside something on the page; open as long as it is rendered. */
export function Popover({ title, anchor, onClose, children }: Properties) {
  const { t } = useTranslation();
  const trigger = useMemo(() => ({ current: anchor }), [anchor]);
  return (
    <Base
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement="right top"
      className={styles.popover ?? ''}
    >
      <Dialog className={styles.dialog ?? ''}>
        <div className={styles.head}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <Button look="icon" aria-label={t('close')} onPress={onClose}>
            <X size={18} aria-hidden />
          </Button>
        </div>
        {children}
      </Dialog>
    </Base>
  );
}
