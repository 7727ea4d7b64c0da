import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button';
import { PeopleField } from '../directory/PeopleField';
import { nextSeatName, type Seat } from './draft';
import styles from './Scheduling.module.css';

/** The seats of a panel. Each is filled by one of its people; with one person alone, by that one. */
export function Seats({ seats, onChange }: { readonly seats: readonly Seat[]; readonly onChange: (seats: readonly Seat[]) => void }) {
  const { t } = useTranslation('scheduling');
  const seatName = (seat: Seat, index: number) => (seat.name === 'lead' ? t('lead') : t('seat', { number: index + 1 }));
  return (
    <fieldset className={styles.seats}>
      <legend>{t('people')}</legend>
      <p className={styles.soft}>{t('peopleHint')}</p>
      <div className={styles.row}>
        {seats.map((seat, index) => (
          <div key={seat.name} className={styles.seat}>
            <PeopleField
              label={seatName(seat, index)}
              ids={seat.anyOf}
              onChange={(anyOf) => onChange(seats.map((other) => (other === seat ? { ...seat, anyOf: [...anyOf] } : other)))}
            />
            {seats.length > 1 && (
              <Button
                look="icon"
                aria-label={t('removeSeat', { name: seatName(seat, index) })}
                onPress={() => onChange(seats.filter((other) => other !== seat))}
              >
                <X size={16} aria-hidden />
              </Button>
            )}
          </div>
        ))}
      </div>
      <div>
        <Button onPress={() => onChange([...seats, { name: nextSeatName(seats), anyOf: [] }])} isDisabled={seats.length >= 20}>
          <Plus size={16} aria-hidden />
          {t('addSeat')}
        </Button>
      </div>
    </fieldset>
  );
}
