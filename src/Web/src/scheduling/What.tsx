import { useTranslation } from 'react-i18next';
import { itemsOf } from '../api/pages';
import { Disclosure } from '../design/Disclosure';
import { NumberField } from '../design/NumberField';
import { Select } from '../design/Select';
import { TextField } from '../design/TextField';
import { useEntries } from '../directory/reads';
import { types } from '../interviews/interview';
import { type Draft, type Mode, modes } from './draft';
import styles from './Scheduling.module.css';
import { Seats } from './Seats';

const asType = 'asType';

/** What kind of interview it is, and who can hold it. */
export function What({ draft, onChange }: { readonly draft: Draft; readonly onChange: (changes: Partial<Draft>) => void }) {
  const { t } = useTranslation('scheduling');
  const { t: ti } = useTranslation('interviews');
  return (
    <div className={styles.what}>
      <div className={styles.row}>
        <Select
          label={t('type')}
          options={types.map((id) => ({ id, name: ti(`type.${id}`) }))}
          value={draft.type}
          onChange={(type) => onChange({ type })}
        />
        <NumberField
          label={t('minutes')}
          value={draft.durationMinutes}
          minValue={15}
          maxValue={480}
          step={5}
          onChange={(durationMinutes) => Number.isNaN(durationMinutes) || onChange({ durationMinutes })}
        />
        <Select
          label={t('mode')}
          options={[{ id: asType, name: t('modeAsType') }, ...modes.map((id) => ({ id: id as string, name: t(`modes.${id}`) }))]}
          value={draft.mode ?? asType}
          onChange={(id) => onChange({ mode: id === asType ? undefined : (id as Mode) })}
        />
      </div>
      <Seats seats={draft.seats} onChange={(seats) => onChange({ seats })} />
      <Disclosure title={t('details')}>
        <div className={styles.what}>
          <div className={styles.row}>
            {draft.mode === 'inPerson' || draft.type === 'inPerson' ? (
              <RoomPicker value={draft.location} onChange={(location) => onChange({ location })} />
            ) : (
              <TextField
                label={t('meetingUrl')}
                type="url"
                placeholder="https://"
                value={draft.meetingUrl}
                onChange={(meetingUrl) => onChange({ meetingUrl })}
                maxLength={2000}
              />
            )}
            <TextField label={t('location')} value={draft.location} onChange={(location) => onChange({ location })} maxLength={500} />
          </div>
          <TextField
            label={t('notes')}
            hint={t('notesHint')}
            value={draft.notes}
            onChange={(notes) => onChange({ notes })}
            maxLength={10_000}
            rows={2}
          />
        </div>
      </Disclosure>
    </div>
  );
}

/** A room of the directory; its time is taken, too. */
function RoomPicker({ value, onChange }: { readonly value: string; readonly onChange: (room: string) => void }) {
  const { t } = useTranslation('scheduling');
  const rooms = itemsOf(useEntries('rooms', '').data?.pages);
  return (
    <Select
      label={t('room')}
      options={[{ id: '', name: t('noRoom') }, ...rooms.map((room) => ({ id: room.name, name: room.name }))]}
      value={rooms.some((room) => room.name === value) ? value : ''}
      onChange={onChange}
    />
  );
}
