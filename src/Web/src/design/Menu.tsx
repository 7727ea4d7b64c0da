import type { ReactNode } from 'react';
import { Menu as Base, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import styles from './Field.module.css';

export type Action = { readonly id: string; readonly name: string; readonly onAction: () => void };

/** @param trigger A `Button`. */
export function Menu({
  trigger,
  actions,
  label,
}: {
  readonly trigger: ReactNode;
  readonly actions: readonly Action[];
  readonly label: string;
}) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.choices ?? ''} placement="bottom end">
        <Base aria-label={label} items={actions}>
          {(action) => (
            <MenuItem id={action.id} className={styles.choice ?? ''} onAction={action.onAction}>
              {action.name}
            </MenuItem>
          )}
        </Base>
      </Popover>
    </MenuTrigger>
  );
}
