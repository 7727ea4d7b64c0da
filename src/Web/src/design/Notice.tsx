import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';
import styles from './Notice.module.css';

const icons = { bad: CircleAlert, warn: TriangleAlert, info: Info, good: CircleCheck };

/** A message in the page. One that is `bad` is told to screen readers at once. */
export function Notice({ tone, children }: { readonly tone: keyof typeof icons; readonly children: ReactNode }) {
  const Icon = icons[tone];
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon size={16} aria-hidden />
      <div>{children}</div>
    </div>
  );
}

/** Why something failed: what the API says of it, field by field. */
export function Failure({ error }: { readonly error: Error | null | undefined }) {
  const { t } = useTranslation();
  if (error === null || error === undefined) {
    return null;
  }
  if (!(error instanceof Problem) || error.status === 0) {
    return <Notice tone="bad">{t('unreachable')}</Notice>;
  }
  const fields = Object.entries(error.fields);
  return (
    <Notice tone="bad">
      <p>{error.message}</p>
      {fields.length > 0 && (
        <ul>
          {fields.map(([field, said]) => (
            <li key={field}>
              <strong>{field}</strong>: {said.join(' ')}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

/** What stands where a list has nothing. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <strong>{title}</strong>
      {children}
    </div>
  );
}

/** Bars where lines will stand. */
export function Waiting({ lines = 4 }: { readonly lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className={styles.waiting} role="status" aria-busy aria-label={t('loading')}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all the same
        <div key={line} className={styles.bar} />
      ))}
    </div>
  );
}
