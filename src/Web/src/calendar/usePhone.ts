import { useSyncExternalStore } from 'react';

const narrow = matchMedia('(max-width: 44rem)');

/** Whether there is room for one column only. */
export const usePhone = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener);
      return () => narrow.removeEventListener('change', listener);
    },
    () => narrow.matches,
  );
