import { useTranslation } from 'react-i18next';
import { Notice } from '../design/Notice';
import type { Change } from './changes';

/** Says that somebody was faster, and what they changed. */
export function Changed({ changes }: { readonly changes: readonly Change[] | undefined }) {
  const { t } = useTranslation('interviews');
  if (changes === undefined) {
    return null;
  }
  return (
    <Notice tone="warn">
      <p>{t('changed')}</p>
      <ul>
        {changes.map((change) => (
          <li key={change.field}>
            {t(`field.${change.field}`)}: <s>{change.before}</s> → <strong>{change.after}</strong>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
