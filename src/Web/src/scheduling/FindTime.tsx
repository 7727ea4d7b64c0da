import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../api/api';
import { Problem } from '../api/problem';
import { Button } from '../design/Button';
import { Checkbox } from '../design/Checkbox';
import { DialogActions } from '../design/Dialog';
import { Failure } from '../design/Notice';
import { Select } from '../design/Select';
import { usePersonName } from '../directory/reads';
import { Changed } from '../interviews/Changed';
import { useFormats } from '../time/format';
import { useZone } from '../time/zone';
import { useBooking } from './booking';
import { Conflict } from './Conflict';
import { detailsOf, isComplete, seatsOf } from './draft';
import { NothingFits } from './NothingFits';
import { Summary } from './PickTime';
import type { Way } from './ScheduleDialog';
import styles from './Scheduling.module.css';
import { SpanFields, useSpan } from './Span';
import { What } from './What';

const notices = ['PT0S', 'PT4H', 'PT24H', 'PT48H'] as const;

type Wishes = { readonly reasonableHours: boolean; readonly assumeFree: boolean };

/** The system looks for the best time and people, says why, and books them when the person agrees. */
export function FindTime({ draft, onDraft, previous, candidate, onBooked, onClose }: Way) {
  const { t } = useTranslation('scheduling');
  const zone = useZone();
  const written = useFormats();
  const personName = usePersonName();
  const [span, setSpan] = useSpan(14);
  const [notice, setNotice] = useState<(typeof notices)[number]>('PT4H');
  const [wishes, setWishes] = useState<Wishes>({ reasonableHours: true, assumeFree: false });
  const booking = useBooking(draft, previous, onBooked);
  const find = useMutation({
    mutationFn: ({ seats, wanted }: { readonly seats: ReturnType<typeof seatsOf>; readonly wanted: Wishes }) =>
      read(
        api.POST('/interviews/schedule/auto', {
          body: {
            ...detailsOf(draft),
            ...(draft.candidateId === undefined ? {} : { candidateId: draft.candidateId }),
            seats,
            ...span,
            timeZone: zone,
            durationMinutes: draft.durationMinutes,
            round: draft.round,
            constraints: { minimumNotice: notice, ...wanted },
          },
        }),
      ),
    onMutate: () => booking.reset(),
  });
  const look = (wanted: Wishes = wishes, seats = seatsOf(draft)) => find.mutate({ seats, wanted });
  const choice = find.data;
  const seats = choice?.seats.filter((seat) => !seat.shadow) ?? [];
  const forget = () => {
    find.reset();
    booking.reset();
  };
  const loosenedBy = (constraint: string) => {
    if (constraint === 'reasonableHours' || constraint === 'assumeFree') {
      return () => {
        const next = { ...wishes, [constraint]: constraint === 'assumeFree' };
        setWishes(next);
        look(next);
      };
    }
    const seat = constraint.startsWith('seats.') ? constraint.slice('seats.'.length) : undefined;
    return seat === undefined
      ? undefined
      : () => {
          const left = draft.seats.filter(({ name }) => name !== seat);
          onDraft({ seats: left });
          look(wishes, seatsOf({ seats: left }));
        };
  };
  return (
    <div className={styles.way}>
      <What
        draft={draft}
        onChange={(changes) => {
          forget();
          onDraft(changes);
        }}
      />
      <SpanFields
        span={span}
        onChange={(next) => {
          forget();
          setSpan(next);
        }}
      />
      <div className={styles.row}>
        <Select
          label={t('notice')}
          options={notices.map((id) => ({ id, name: t(`notices.${id}`) }))}
          value={notice}
          onChange={(id) => {
            forget();
            setNotice(id);
          }}
        />
        <div className={styles.checks}>
          <Checkbox
            isSelected={wishes.reasonableHours}
            onChange={(reasonableHours) => {
              forget();
              setWishes({ ...wishes, reasonableHours });
            }}
          >
            {t('reasonableHours')}
          </Checkbox>
        </div>
      </div>
      {choice !== undefined && (
        <div className={styles.found} role="status">
          <Summary start={choice.start} seats={seats} candidate={candidate} minutes={draft.durationMinutes} />
          <p>{choice.reason}</p>
          <ul className={styles.reasons}>
            {choice.seats.map((seat) => (
              <li key={seat.name}>
                <strong>{personName(seat.personId)}</strong> {seat.reason}
              </li>
            ))}
          </ul>
        </div>
      )}
      <NothingFits error={find.error} loosen={loosenedBy} />
      {find.error instanceof Problem && find.error.code === 'nothing_fits' ? null : <Failure error={find.error} />}
      <Changed changes={booking.changes} />
      <Conflict error={booking.error} candidateName={candidate.name} isRunning={booking.isRunning} />
      <DialogActions>
        <Button onPress={onClose}>{t('cancel', { ns: 'app' })}</Button>
        <Button look={choice === undefined ? 'primary' : 'plain'} isDisabled={!isComplete(draft) || find.isPending} onPress={() => look()}>
          {choice === undefined ? t('find') : t('findAgain')}
        </Button>
        {choice !== undefined && (
          <Button look="primary" isDisabled={booking.isRunning} onPress={() => booking.book({ start: choice.start, seats })}>
            {t('scheduleAt', { moment: written.moment(choice.start) })}
          </Button>
        )}
      </DialogActions>
    </div>
  );
}
