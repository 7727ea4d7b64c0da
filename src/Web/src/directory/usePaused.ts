import { useEffect, useState } from 'react';

const pause = 250;

/** The text once typing has paused for a quarter of a second. */
export function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const wait = setTimeout(() => setPaused(text), pause);
    return () => clearTimeout(wait);
  }, [text]);
  return paused;
}
