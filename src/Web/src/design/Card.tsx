import { type ReactNode, useId } from 'react';
import styles from './Card.module.css';

/** A section of a page under a heading of its own. @param aside What stands beside the heading, such as a button. */
export function Card({ title, aside, children }: { readonly title: string; readonly aside?: ReactNode; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
