import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ComboBox } from '../design/ComboBox';
import { zones } from '../time/zone';

/** A time zone, found by a part of its name. */
export function ZoneField({ value, onChange }: { readonly value: string | null; readonly onChange: (zone: string | null) => void }) {
  const { t } = useTranslation('directory');
  const [text, setText] = useState(value ?? '');
  const wanted = text.toLowerCase().replaceAll(' ', '_');
  const found = text === value ? zones() : zones().filter((id) => id.toLowerCase().includes(wanted));
  return (
    <ComboBox
      label={t('member.timeZone')}
      choices={found.map((id) => ({ id, name: id }))}
      text={text}
      onText={setText}
      value={value}
      onChange={(id) => {
        setText(id ?? '');
        onChange(id);
      }}
      nothing={t('nothing', { ns: 'app' })}
    />
  );
}
