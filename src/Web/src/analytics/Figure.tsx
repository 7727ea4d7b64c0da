import type { ReactNode } from 'react';
import styles from './Analytics.module.css';
import { Definition } from './Definition';

type Properties = { readonly name: string; readonly value: string; readonly of?: string; readonly definition?: string };

/** One figure: what it is, how much, and of how many. */
export function Figure({ name, value, of, definition }: Properties) {
  return (
    <div className={styles.figure}>
      <dt>
        {name}
        {definition !== undefined && <Definition of={name}>{definition}</Definition>}
      </dt>
      <dd>
        <strong>{value}</strong>
        {of !== undefined && <small>{of}</small>}
      </dd>
    </div>
  );
}

export function Figures({ children }: { readonly children: ReactNode }) {
  return <dl className={styles.figures}>{children}</dl>;
}
