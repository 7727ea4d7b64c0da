import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Toasts.module.css';

type Toast = { readonly id: number; readonly text: string; readonly undo?: (() => void) | undefined };

let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function show(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) {
    listener();
  }
}

const dismiss = (id: number) => show(toasts.filter((toast) => toast.id !== id));

/** Says in the corner of the page, for eight seconds, what was done. @param undo Takes it back, where that is possible. */
export function tell(text: string, undo?: () => void): void {
  const id = ++last;
  show([...toasts.slice(-2), { id, text, undo }]);
  setTimeout(() => dismiss(id), 8_000);
}

export function Toasts() {
  const { t } = useTranslation();
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
  return (
    // A dialog that is open hides from screen readers what is beside it, except for what is so marked.
    <div className={styles.region} role="status" aria-live="polite" data-react-aria-top-layer>
      {shown.map((toast) => (
        <div key={toast.id} className={styles.toast}>
          <span>{toast.text}</span>
          {toast.undo !== undefined && (
            <button
              type="button"
              onClick={() => {
                dismiss(toast.id);
                toast.undo?.();
              }}
            >
              {t('undo')}
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
