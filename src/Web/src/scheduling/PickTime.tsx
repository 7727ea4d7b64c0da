import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button';
import { DialogActions } from '../design/Dialog';
import { Disclosure } from '../design/Disclosure';
import { MomentField } from '../design/MomentField';
import { usePersonName } from '../directory/reads';
import { Changed } from '../interviews/Changed';
import { useFormats } from '../time/format';
import { useZone } from '../time/zone';
import { useBooking } from './booking';
import { Conflict } from './Conflict';
import { firstOfSeats, isComplete, type SeatChoice } from './draft';
import { HoldButton } from './HoldButton';
import { useHold } from './hold';
import type { Way } from './ScheduleDialog';
import styles from './Scheduling.module.css';
import { SlotPicker } from './SlotPicker';
import { What } from './What';

type Chosen = { readonly start: string; readonly seats: readonly SeatChoice[] };

/** A time is picked among those that are free for all, or typed. */
export function PickTime({ draft, onDraft, previous, candidate, suggested, onBooked, onClose }: Way) {
  const { t } = useTranslation('scheduling');
  const zone = useZone();
  const written = useFormats();
  const [chosen, setChosen] = useState<Chosen | undefined>(
    suggested === undefined ? undefined : { start: suggested, seats: firstOfSeats(draft) },
  );
  const hold = useHold(draft);
  const booking = useBooking(draft, previous, (interview) => {
    hold.forget();
    onBooked(interview);
  });
  const choose = (next: Chosen) => {
    booking.reset();
    hold.release();
    setChosen(next);
  };
  const seats = chosen === undefined || chosen.seats.length === 0 ? firstOfSeats(draft) : chosen.seats;
  const book = (override?: string) => chosen !== undefined && booking.book({ start: chosen.start, seats, holdId: hold.held?.id, override });
  return (
    <div className={styles.way}>
      <What
        draft={draft}
        onChange={(changes) => {
          booking.reset();
          setChosen((before) => (before === undefined ? undefined : { start: before.start, seats: [] }));
          onDraft(changes);
        }}
      />
      <SlotPicker draft={draft} value={chosen?.start} onChange={choose} suggestedDay={suggested} />
      <Disclosure title={t('otherTime')}>
        <div className={styles.row}>
          <MomentField
            label={t('start')}
            zone={zone}
            value={chosen?.start ?? null}
            onChange={(start) => start !== null && choose({ start, seats: firstOfSeats(draft) })}
          />
        </div>
      </Disclosure>
      {chosen !== undefined && isComplete(draft) && (
        <Summary start={chosen.start} seats={seats} candidate={candidate} minutes={draft.durationMinutes}>
          {previous === undefined && <HoldButton hold={hold} start={chosen.start} seats={seats} />}
        </Summary>
      )}
      <Changed changes={booking.changes} />
      <Conflict
        error={booking.error ?? hold.error}
        candidateName={candidate.name}
        onAlternative={(start) => choose({ start, seats })}
        onAnyway={book}
        isRunning={booking.isRunning}
      />
      <DialogActions>
        <Button onPress={onClose}>{t('cancel', { ns: 'app' })}</Button>
        <Button look="primary" isDisabled={chosen === undefined || !isComplete(draft) || booking.isRunning} onPress={() => book()}>
          {chosen === undefined ? t('schedule') : t('scheduleAt', { moment: written.moment(chosen.start) })}
        </Button>
      </DialogActions>
    </div>
  );
}

/** What is about to be scheduled, with the candidate's own time where it is another. */
export function Summary({
  start,
  seats,
  candidate,
  minutes,
  children,
}: {
  readonly start: string;
  readonly seats: readonly SeatChoice[];
  readonly candidate: Way['candidate'];
  readonly minutes: number;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation('scheduling');
  const written = useFormats();
  const theirs = useFormats(candidate.timeZone);
  const personName = usePersonName();
  return (
    <div className={styles.summary}>
      <div>
        <strong>{written.exact(start)}</strong> · {written.minutes(minutes)}
        <p className={styles.soft}>{t('with', { names: seats.map(({ personId }) => personName(personId)).join(', ') })}</p>
        {candidate.timeZone !== undefined && theirs.exact(start) !== written.exact(start) && (
          <p className={styles.soft}>{t('candidateTime', { name: candidate.name, moment: theirs.exact(start) })}</p>
        )}
      </div>
      {children}
    </div>
  );
}
