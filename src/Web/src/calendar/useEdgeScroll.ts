import { type RefObject, useEffect } from 'react';

/** How near to the edge, and how fast, in pixels and pixels a frame. */
const [near, fast] = [48, 14];

/** Scrolls an element up or down while something is dragged to its upper or lower edge. */
export function useEdgeScroll(element: RefObject<HTMLElement | null>, isDragging: boolean): void {
  useEffect(() => {
    const outer = element.current;
    if (!isDragging || outer === null) {
      return;
    }
    let speed = 0;
    let frame = requestAnimationFrame(function scroll() {
      outer.scrollTop += speed;
      frame = requestAnimationFrame(scroll);
    });
    const follow = ({ clientY }: PointerEvent) => {
      const { top, bottom } = outer.getBoundingClientRect();
      speed = clientY < top + near ? -fast : clientY > Math.min(bottom, innerHeight) - near ? fast : 0;
    };
    document.addEventListener('pointermove', follow);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('pointermove', follow);
    };
  }, [element, isDragging]);
}
