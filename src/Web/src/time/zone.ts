import { useSyncExternalStore } from 'react';

const key = 'zone';
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
let chosen = localStorage.getItem(key) ?? own;
const listeners = new Set<() => void>();

/** The IANA ids that the browser knows. */
export const zones = (): readonly string[] => Intl.supportedValuesOf('timeZone');

/** The zone that times are shown in: the browser's, until another is chosen. */
export const chosenZone = (): string => chosen;

/** The same, for what is shown: it changes with the choice. */
export function useZone(): string {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, chosenZone);
}

export function chooseZone(zone: string): void {
  chosen = zone;
  localStorage.setItem(key, zone);
  for (const listener of listeners) {
    listener();
  }
}
