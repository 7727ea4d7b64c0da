import { useState } from 'react';
import { Button as Base, type ButtonProps } from 'react-aria-components/Button';
import { Link, type LinkProps } from 'react-router';
import styles from './Button.module.css';

type Look = 'plain' | 'primary' | 'danger' | 'quiet' | 'icon';

const classes: Readonly<Record<Look, string>> = {
  plain: styles.button ?? '',
  primary: `${styles.button} ${styles.primary}`,
  danger: `${styles.button} ${styles.danger}`,
  quiet: `${styles.button} ${styles.quiet}`,
  icon: `${styles.button} ${styles.quiet} ${styles.icon}`,
};

/** Said to be disabled, and doing nothing. */
const idle = { type: 'button', onPress: () => undefined, 'aria-disabled': true } as const;

/**
 * One with the look `icon` needs an `aria-label`. Disabled while it has the focus, such as by its own command, it keeps the focus and does nothing:
 * browsers take the focus from what is disabled, and with it Escape from the dialog.
 */
export function Button({
  look = 'plain',
  isDisabled = false,
  ...rest
}: Omit<ButtonProps, 'className' | 'onFocusChange'> & { readonly look?: Look }) {
  const [isFocused, setFocused] = useState(false);
  return (
    <Base
      {...rest}
      {...(isDisabled && isFocused ? idle : {})}
      className={classes[look]}
      isDisabled={isDisabled && !isFocused}
      onFocusChange={setFocused}
    />
  );
}

/** Looks like a button and leads to another page. */
export function LinkButton({ look = 'plain', ...rest }: Omit<LinkProps, 'className'> & { readonly look?: Look }) {
  return <Link {...rest} className={classes[look]} />;
}
