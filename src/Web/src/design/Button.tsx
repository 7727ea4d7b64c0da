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

/** One with the look `icon` needs an `aria-label`. */
export function Button({ look = 'plain', ...rest }: Omit<ButtonProps, 'className'> & { readonly look?: Look }) {
  return <Base {...rest} className={classes[look]} />;
}

/** Looks like a button and leads to another page. */
export function LinkButton({ look = 'plain', ...rest }: Omit<LinkProps, 'className'> & { readonly look?: Look }) {
  return <Link {...rest} className={classes[look]} />;
}
