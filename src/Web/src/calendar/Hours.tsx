import { type ReactNode, useEffect, useRef } from 'react';
import styles from './Hours.module.css';
import { useEdgeScroll } from './useEdgeScroll';

/** The first hour in sight of a day of 24. */
const first = 7.4;

type Properties = { readonly label: string; readonly isDragging: boolean; readonly children: ReactNode };

/** What shows the hours of days and scrolls through them, also while something is dragged to an edge; it begins in the morning. */
export function Hours({ label, isDragging, children }: Properties) {
  const scroll = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useEdgeScroll(scroll, isDragging);
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
