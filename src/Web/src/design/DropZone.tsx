import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { DropZone as Base } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Text } from 'react-aria-components/Text';
import buttons from './Button.module.css';
import styles from './DropZone.module.css';

type Properties = {
  /** What may be dropped here, for screen readers and in sight. */
  readonly label: string;
  readonly choose: ReactNode;
  readonly hint?: ReactNode;
  readonly onFiles: (files: readonly File[]) => void;
};

/** Files, dropped here or chosen with the button. */
export function DropZone({ label, choose, hint, onFiles }: Properties) {
  return (
    <Base
      className={styles.zone ?? ''}
      onDrop={async ({ items }) => onFiles(await Promise.all(items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : []))))}
    >
      <Text slot="label">{label}</Text>
      <FileTrigger allowsMultiple onSelect={(files) => onFiles([...(files ?? [])])}>
        <Button className={buttons.button ?? ''}>{choose}</Button>
      </FileTrigger>
      {hint !== undefined && <span className={styles.hint}>{hint}</span>}
    </Base>
  );
}
