import { fromDate } from '@internationalized/date';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../api/api';
import { Problem } from '../api/problem';
import { Button } from '../design/Button';
import { Checkbox } from '../design/Checkbox';
import { DialogActions } from '../design/Dialog';
import { MomentField } from '../design/MomentField';
import { Failure, Notice } from '../design/Notice';
import { NumberField } from '../design/NumberField';
import { Select } from '../design/Select';
import { tell } from '../design/Toasts';
import { interviewsKey } from '../interviews/reads';
import { useNow } from '../time/clock';
import { useFormats } from '../time/format';
import { useZone } from '../time/zone';
import { type Obstacle, Obstacles } from './Conflict';
import { detailsOf, firstOfSeats, interviewersOf, isComplete } from './draft';
import { type Rhythm, rhythms, ruleOf, startsOf } from './recurrence';
import type { Way } from './ScheduleDialog';
import styles from './Scheduling.module.css';
import { useIntention } from './useIntention';
import { What } from './What';

/** The same interview again and again; all of them are scheduled or none. */
export function Recurring({ draft, onDraft, candidate, suggested, onClose }: Way) {
  const { t } = useTranslation('scheduling');
  const zone = useZone();
  const written = useFormats();
  const now = useNow();
  const client = useQueryClient();
  const keyFor = useIntention();
  const [start, setStart] = useState(
    () =>
      suggested ??
      fromDate(new Date(now), zone).add({ days: 1 }).set({ hour: 10, minute: 0, second: 0, millisecond: 0 }).toAbsoluteString(),
  );
  const [rhythm, setRhythm] = useState<Rhythm>('weekly');
  const [count, setCount] = useState(4);
  const [left, setLeft] = useState<readonly string[]>([]);
  const starts = startsOf(start, rhythm, count, zone);
  const kept = starts.filter((moment) => !left.includes(moment));
  const series = useMutation({
    mutationFn: () => {
      const body = {
        ...detailsOf(draft),
        ...(draft.candidateId === undefined ? {} : { candidateId: draft.candidateId }),
        scheduledAt: start,
        timeZone: zone,
        durationMinutes: draft.durationMinutes,
        round: draft.round,
        interviewers: interviewersOf(firstOfSeats(draft)),
        rrule: ruleOf(rhythm, count),
        ...(left.length === 0 ? {} : { exdates: starts.filter((moment) => left.includes(moment)) }),
      };
      return read(api.POST('/interviews/schedule/recurring', { params: { header: { 'Idempotency-Key': keyFor(body) } }, body }));
    },
    onSuccess: async ({ interviews }) => {
      await client.invalidateQueries({ queryKey: interviewsKey });
      tell(t('seriesBooked', { count: interviews.length, name: candidate.name }));
      onClose();
    },
  });
  const taken =
    series.error instanceof Problem && series.error.code === 'schedule_conflict' ? (series.error.document?.occurrences ?? []) : [];
  const isTaken = (moment: string) => taken.some(({ scheduledAt }) => Date.parse(scheduledAt) === Date.parse(moment));
  return (
    <div className={styles.way}>
      <What draft={draft} onChange={onDraft} />
      <div className={styles.row}>
        <MomentField label={t('firstTime')} zone={zone} value={start} onChange={(moment) => moment !== null && setStart(moment)} />
        <Select label={t('rhythm')} options={rhythms.map((id) => ({ id, name: t(`rhythms.${id}`) }))} value={rhythm} onChange={setRhythm} />
        <NumberField
          label={t('times')}
          value={count}
          minValue={2}
          maxValue={100}
          onChange={(number) => Number.isNaN(number) || setCount(number)}
        />
      </div>
      <fieldset className={styles.occurrences}>
        <legend>{t('occurrences')}</legend>
        <ul>
          {starts.map((moment) => (
            <li key={moment}>
              <Checkbox
                isSelected={!left.includes(moment)}
                onChange={(isIn) => setLeft(isIn ? left.filter((other) => other !== moment) : [...left, moment])}
              >
                {written.moment(moment)}
              </Checkbox>
              {isTaken(moment) && <span className={styles.bad}>{t('notFree')}</span>}
            </li>
          ))}
        </ul>
      </fieldset>
      {taken.length > 0 ? (
        <>
          <Notice tone="bad">
            <p>{t('seriesConflict', { count: taken.length })}</p>
            {taken.map((occurrence) => (
              <div key={occurrence.scheduledAt}>
                <strong>{written.moment(occurrence.scheduledAt)}</strong>
                <Obstacles conflicts={(occurrence.conflicts ?? []) as unknown as Obstacle[]} candidateName={candidate.name} />
              </div>
            ))}
          </Notice>
          <div>
            <Button
              onPress={() => {
                setLeft([...left, ...starts.filter(isTaken)]);
                series.reset();
              }}
            >
              {t('leaveOut')}
            </Button>
          </div>
        </>
      ) : (
        <Failure error={series.error} />
      )}
      <DialogActions>
        <Button onPress={onClose}>{t('cancel', { ns: 'app' })}</Button>
        <Button look="primary" isDisabled={!isComplete(draft) || kept.length === 0 || series.isPending} onPress={() => series.mutate()}>
          {t('scheduleSeveral', { count: kept.length })}
        </Button>
      </DialogActions>
    </div>
  );
}
