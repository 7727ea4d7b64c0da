import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ComboBox } from '../design/ComboBox';
import { nameOf } from './entries';
import { useFound, usePersonName } from './reads';

/** One person or nobody, found by typing. */
export function OnePersonField({
  label,
  id,
  onChange,
}: {
  readonly label: string;
  readonly id: string | null;
  readonly onChange: (id: string | null) => void;
}) {
  const { t } = useTranslation('directory');
  const [typed, setTyped] = useState<string>();
  const personName = usePersonName();
  const name = id === null ? '' : personName(id);
  const found = useFound('people', typed ?? '');
  return (
    <ComboBox
      label={label}
      choices={found.map((person) => ({ id: person.id, name: nameOf(person) }))}
      text={typed ?? name}
      onText={(text) => {
        setTyped(text === name ? undefined : text);
        if (text === '') {
          onChange(null);
        }
      }}
      value={id}
      onChange={(chosen) => {
        setTyped(undefined);
        if (chosen !== null) {
          onChange(chosen);
        }
      }}
      nothing={t('nothing', { ns: 'app' })}
    />
  );
}
