import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button';
import { NumberField } from '../design/NumberField';
import { Select } from '../design/Select';
import { PeopleField } from '../directory/PeopleField';
import { types } from '../interviews/interview';
import type { Draft, Seat } from './draft';
import styles from './Scheduling.module.css';

/** One interview of a loop. */
export type LoopPart = {
  readonly key: string;
  readonly type: Draft['type'];
  readonly durationMinutes: number;
  readonly seats: readonly Seat[];
};

/** The interviews of a loop in their order. */
export function LoopParts({
  parts,
  onChange,
}: {
  readonly parts: readonly LoopPart[];
  readonly onChange: (parts: readonly LoopPart[]) => void;
}) {
  const { t } = useTranslation('scheduling');
  const { t: ti } = useTranslation('interviews');
  const change = (part: LoopPart, changes: Partial<LoopPart>) =>
    onChange(parts.map((other) => (other === part ? { ...part, ...changes } : other)));
  const swap = (index: number, other: number) => {
    const next = [...parts];
    const [one, two] = [next[index], next[other]];
    if (one !== undefined && two !== undefined) {
      next[index] = two;
      next[other] = one;
      onChange(next);
    }
  };
  return (
    <ol className={styles.parts}>
      {parts.map((part, index) => (
        <li key={part.key} className={styles.part}>
          <span className={styles.number}>{index + 1}</span>
          <div className={styles.row}>
            <Select
              label={t('type')}
              options={types.map((id) => ({ id, name: ti(`type.${id}`) }))}
              value={part.type}
              onChange={(type) => change(part, { type })}
            />
            <NumberField
              label={t('minutes')}
              value={part.durationMinutes}
              minValue={15}
              maxValue={480}
              step={5}
              onChange={(durationMinutes) => Number.isNaN(durationMinutes) || change(part, { durationMinutes })}
            />
            {part.seats.map((seat, place) => (
              <PeopleField
                key={seat.name}
                label={seat.name === 'lead' ? t('lead') : t('seat', { number: place + 1 })}
                ids={seat.anyOf}
                onChange={(anyOf) =>
                  change(part, { seats: part.seats.map((other) => (other === seat ? { ...seat, anyOf: [...anyOf] } : other)) })
                }
              />
            ))}
          </div>
          <div className={styles.partActions}>
            <Button
              look="icon"
              aria-label={t('earlier', { number: index + 1 })}
              isDisabled={index === 0}
              onPress={() => swap(index, index - 1)}
            >
              <ArrowUp size={16} aria-hidden />
            </Button>
            <Button
              look="icon"
              aria-label={t('later', { number: index + 1 })}
              isDisabled={index === parts.length - 1}
              onPress={() => swap(index, index + 1)}
            >
              <ArrowDown size={16} aria-hidden />
            </Button>
            <Button
              look="icon"
              aria-label={t('removeInterview', { number: index + 1 })}
              isDisabled={parts.length === 1}
              onPress={() => onChange(parts.filter((other) => other !== part))}
            >
              <X size={16} aria-hidden />
            </Button>
          </div>
        </li>
      ))}
    </ol>
  );
}
