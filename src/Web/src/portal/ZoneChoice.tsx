import { Globe } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button';
import { ComboBox } from '../design/ComboBox';
import { chooseZone, useZone, zones } from '../time/zone';
import styles from './Portal.module.css';

/** Says in which zone times are, and lets another be chosen. */
export function ZoneChoice() {
  const { t } = useTranslation('portal');
  const zone = useZone();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.zone}>
      <span>
        <Globe size={16} aria-hidden /> {t('zoneIs', { zone: zone.replaceAll('_', ' ') })}
      </span>
      {isOpen ? (
        <Zones
          onChoose={(id) => {
            chooseZone(id);
            setOpen(false);
          }}
        />
      ) : (
        <Button look="quiet" onPress={() => setOpen(true)}>
          {t('otherZone')}
        </Button>
      )}
    </div>
  );
}

function Zones({ onChoose }: { readonly onChoose: (zone: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const wanted = text.toLowerCase().replaceAll(' ', '_');
  return (
    <ComboBox
      label={t('zone')}
      choices={zones()
        .filter((id) => id.toLowerCase().includes(wanted))
        .map((id) => ({ id, name: id.replaceAll('_', ' ') }))}
      text={text}
      onText={setText}
      value={null}
      onChange={(id) => id !== null && onChoose(id)}
      nothing={t('nothing')}
    />
  );
}
