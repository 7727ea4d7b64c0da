import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ComboBox } from '../design/ComboBox';
import { chooseZone, useZone, zones } from '../time/zone';

export function ZonePicker() {
  const { t } = useTranslation();
  const zone = useZone();
  const [text, setText] = useState(zone);
  const wanted = text.toLowerCase().replaceAll(' ', '_');
  const found = zones().filter((id) => id.toLowerCase().includes(wanted));
  return (
    <ComboBox
      label={t('zone')}
      choices={(text === zone ? zones() : found).map((id) => ({ id, name: id }))}
      text={text}
      onText={setText}
      value={zone}
      onChange={(id) => id !== null && chooseZone(id)}
      nothing={t('nothing')}
    />
  );
}
