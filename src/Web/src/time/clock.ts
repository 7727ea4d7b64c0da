import { useSyncExternalStore } from 'react';

const minute = 60_000;
let ahead = 0;
let shown = Date.now();
const listeners = new Set<() => void>();

function tell(): void {
  shown = now();
  for (const listener of listeners) {
    listener();
  }
}

setInterval(() => {
  if (Math.floor(now() / minute) !== Math.floor(shown / minute)) {
    tell();
  }
}, 5_000);

/** Milliseconds since the Unix epoch: the system's time, or that of the virtual clock of a host in Development. */
export const now = (): number => Date.now() + ahead;

/** Makes `now` what a host's clock says. */
export function setNow(instant: number): void {
  ahead = instant - Date.now();
  tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The time, told anew each minute and when the virtual clock moves. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => shown);
