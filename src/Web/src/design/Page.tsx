import { type ReactNode, useEffect } from 'react';
import styles from './Page.module.css';

type Properties = { readonly title: string; readonly sub?: ReactNode; readonly actions?: ReactNode; readonly children: ReactNode };

/** A page under its title, which the window has, too. */
export function Page({ title, sub, actions, children }: Properties) {
  useEffect(() => {
    document.title = `${title} · Interviews`;
  }, [title]);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <div>
          <h1>{title}</h1>
          {sub !== undefined && <p className={styles.sub}>{sub}</p>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}
