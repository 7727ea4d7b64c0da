import { type CalendarDate, fromDate, toCalendarDate } from '@internationalized/date';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button';
import { Checkbox } from '../design/Checkbox';
import { Empty, Failure, Notice, Waiting } from '../design/Notice';
import { Select } from '../design/Select';
import { usePersonName } from '../directory/reads';
import { useNow } from '../time/clock';
import { useFormats } from '../time/format';
import { useZone } from '../time/zone';
import { type Draft, isComplete } from './draft';
import styles from './Scheduling.module.css';
import { type Day, daysOf, type Slot, type Step, useSlots } from './slots';

const steps: readonly Step[] = [15, 30, 60];

/** The times of a week at which everybody is free, by day; one can be chosen. */
export function SlotPicker({
  draft,
  value,
  onChange,
  suggestedDay,
}: {
  readonly draft: Draft;
  readonly value: string | undefined;
  readonly onChange: (slot: Slot) => void;
  /** The day to begin with, such as `2031-01-06`; today when it is left out. */
  readonly suggestedDay?: string | undefined;
}) {
  const { t } = useTranslation('scheduling');
  const zone = useZone();
  const written = useFormats();
  const now = useNow();
  const today = toCalendarDate(fromDate(new Date(now), zone));
  const [from, setFrom] = useState<CalendarDate>(() => {
    const suggested = suggestedDay === undefined ? today : toCalendarDate(fromDate(new Date(suggestedDay), zone));
    return suggested.compare(today) < 0 ? today : suggested;
  });
  const [step, setStep] = useState<Step>(30);
  const [assumeFree, setAssumeFree] = useState(false);
  const personName = usePersonName();
  const slots = useSlots(draft, from, step, assumeFree);
  const days = daysOf(slots.data?.slots ?? [], from);
  const noon = (day: CalendarDate) => day.toDate(zone).getTime() + 43_200_000;
  const before = from.subtract({ days: 7 });

  if (!isComplete(draft)) {
    return (
      <Empty title={t('notYet')}>
        <p>{t('notYetWhy')}</p>
      </Empty>
    );
  }
  return (
    <div className={styles.picker}>
      <div className={styles.weeks}>
        <Button
          look="icon"
          aria-label={t('weekBefore')}
          isDisabled={from.compare(today) <= 0}
          onPress={() => setFrom(before.compare(today) < 0 ? today : before)}
        >
          <ChevronLeft size={18} aria-hidden />
        </Button>
        <Button look="icon" aria-label={t('weekAfter')} onPress={() => setFrom(from.add({ days: 7 }))}>
          <ChevronRight size={18} aria-hidden />
        </Button>
        <strong aria-live="polite">
          {written.date(noon(from))} – {written.date(noon(from.add({ days: 6 })))}
        </strong>
        <span className={styles.soft}>{t('shownIn', { zone: zone.replaceAll('_', ' ') })}</span>
        <div className={styles.steps}>
          <Select
            label={t('step')}
            isLabelHidden
            options={steps.map((minutes) => ({ id: String(minutes), name: t('everyMinutes', { minutes }) }))}
            value={String(step)}
            onChange={(id) => setStep(Number(id) as Step)}
          />
        </div>
      </div>
      <Failure error={slots.error} />
      {(slots.data?.unknown.length ?? 0) > 0 && (
        <Notice tone="warn">
          <p>{t('unknown', { names: slots.data?.unknown.map(({ personId }) => personName(personId)).join(', ') })}</p>
          <Checkbox isSelected={assumeFree} onChange={setAssumeFree}>
            {t('assumeFree')}
          </Checkbox>
        </Notice>
      )}
      {slots.isPending ? (
        <Waiting lines={6} />
      ) : (
        slots.data !== undefined &&
        (slots.data.slots.length === 0 ? (
          <Empty title={t('noSlots')}>
            <p>{t('noSlotsWhy')}</p>
            <Button onPress={() => setFrom(from.add({ days: 7 }))}>{t('weekAfter')}</Button>
          </Empty>
        ) : (
          <div className={styles.days}>
            {days.map((day) => (
              <DayOfSlots key={day.date.toString()} day={day} at={noon(day.date)} value={value} onChange={onChange} />
            ))}
          </div>
        ))
      )}
    </div>
  );
}

/** @param at A moment of the day. */
function DayOfSlots({
  day,
  at,
  value,
  onChange,
}: {
  readonly day: Day;
  readonly at: number;
  readonly value: string | undefined;
  readonly onChange: (slot: Slot) => void;
}) {
  const { t, i18n } = useTranslation('scheduling');
  const zone = useZone();
  const written = useFormats();
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: zone }).format(at);
  const date = new Intl.DateTimeFormat(i18n.language, { day: 'numeric', month: 'short', timeZone: zone }).format(at);
  return (
    <div className={day.slots.length === 0 ? `${styles.slotDay} ${styles.without}` : styles.slotDay}>
      <div className={styles.dayHead}>
        <strong>{weekday}</strong> <span>{date}</span>
      </div>
      {day.slots.length === 0 ? (
        <p className={styles.none}>{t('noneThatDay')}</p>
      ) : (
        <ToggleButtonGroup
          className={styles.times ?? ''}
          orientation="vertical"
          aria-label={written.day(at)}
          selectedKeys={value === undefined ? [] : [value]}
          onSelectionChange={(keys) => {
            const chosen = day.slots.find((slot) => keys.has(slot.start));
            if (chosen !== undefined) {
              onChange(chosen);
            }
          }}
          disallowEmptySelection={day.slots.some((slot) => slot.start === value)}
        >
          {day.slots.map((slot) => (
            <ToggleButton key={slot.start} id={slot.start} className={styles.time ?? ''}>
              {written.time(slot.start)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
    </div>
  );
}
