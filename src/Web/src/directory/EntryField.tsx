import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ComboBox } from '../design/ComboBox';
import { nameOf } from './entries';
import { useEntry, useFound } from './reads';

/** A candidate or a job, found by typing. */
export function EntryField({
  kind,
  label,
  id,
  onChange,
  isRequired = false,
}: {
  readonly kind: 'candidates' | 'jobs';
  readonly label: string;
  readonly id: string | undefined;
  readonly onChange: (id: string | undefined) => void;
  readonly isRequired?: boolean;
}) {
  const { t } = useTranslation('directory');
  const [typed, setTyped] = useState<string>();
  const chosen = useEntry(kind, id);
  const name = id === undefined ? '' : chosen.data === undefined ? id : nameOf(chosen.data.value);
  const found = useFound(kind, typed === undefined || typed === name ? '' : typed);
  return (
    <ComboBox
      label={label}
      isRequired={isRequired}
      choices={found.map((entry) => ({
        id: entry.id,
        name: nameOf(entry),
        detail: ('email' in entry && entry.email) || undefined,
      }))}
      text={typed ?? name}
      onText={(text) => {
        setTyped(text === name ? undefined : text);
        if (text === '') {
          onChange(undefined);
        }
      }}
      value={id ?? null}
      onChange={(picked) => {
        // The text stays the same when the entry has been read: a change of it would open the list again.
        const entry = found.find((other) => other.id === picked);
        setTyped(entry === undefined ? undefined : nameOf(entry));
        if (picked !== null) {
          onChange(picked);
        }
      }}
      nothing={t('nothing', { ns: 'app' })}
    />
  );
}
