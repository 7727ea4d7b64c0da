import { type ReactNode, useEffect, useRef } from 'react';
import styles from './Hours.module.css';

/** The first hour in sight of a day of 24. */
const first = 7.4;

/** What shows the hours of days and scrolls through them; it begins in the morning. */
export function Hours({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const scroll = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const [outer, inner] = [scroll.current, content.current];
    if (outer === null || inner === null) {
      return;
    }
    // The grid inside has its height only once it has measured itself.
    const observer = new ResizeObserver(() => {
      if (inner.offsetHeight > outer.clientHeight) {
        outer.scrollTop = (inner.offsetHeight * first) / 24;
        observer.disconnect();
      }
    });
    observer.observe(inner);
    return () => observer.disconnect();
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section ref={scroll} className={styles.hours} aria-label={label} tabIndex={0}>
      <div ref={content}>{children}</div>
    </section>
  );
}
