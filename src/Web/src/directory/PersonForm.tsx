import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity } from '../api/api';
import { Button } from '../design/Button';
import { Card } from '../design/Card';
import { DialogActions } from '../design/Dialog';
import { Failure } from '../design/Notice';
import { NumberField } from '../design/NumberField';
import { TextField } from '../design/TextField';
import { tell } from '../design/Toasts';
import { types } from '../interviews/interview';
import { DaysOff } from './DaysOff';
import styles from './Directory.module.css';
import type { Entries } from './entries';
import { Hours } from './Hours';
import { type HoursOfWeek, isWrong } from './hours';
import { Overtaken } from './Overtaken';
import { Training } from './Training';
import { useEntryChange } from './useEntryChange';
import { ZoneField } from './ZoneField';

const orNull = (number: number) => (Number.isNaN(number) ? null : number);
const words = (text: string) =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** What is known of a person, all in one form. */
export function PersonForm({ id, seen }: { readonly id: string; readonly seen: Entity<Entries['people']> }) {
  const { t } = useTranslation('directory');
  const person = seen.value;
  const [name, setName] = useState(person.name ?? '');
  const [email, setEmail] = useState(person.email ?? '');
  const [timeZone, setTimeZone] = useState(person.timeZone ?? null);
  const [hours, setHours] = useState<HoursOfWeek>(person.workingHours ?? []);
  const [exceptions, setExceptions] = useState(person.exceptions ?? []);
  const [buffer, setBuffer] = useState(person.bufferMinutes ?? 0);
  const [maxPerDay, setMaxPerDay] = useState(person.maxPerDay ?? Number.NaN);
  const [maxPerWeek, setMaxPerWeek] = useState(person.maxPerWeek ?? Number.NaN);
  const [weight, setWeight] = useState(person.weight ?? 100);
  const [skills, setSkills] = useState(person.skills?.join(', ') ?? '');
  const [training, setTraining] = useState(person.training ?? []);
  const change = useEntryChange('people', id, seen, () => tell(t('saved', { name })));
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        change.save({
          name: name.trim() === '' ? null : name.trim(),
          email: email.trim() === '' ? null : email.trim(),
          timeZone,
          workingHours: [...hours],
          exceptions: [...exceptions],
          bufferMinutes: orNull(buffer) ?? 0,
          maxPerDay: orNull(maxPerDay),
          maxPerWeek: orNull(maxPerWeek),
          weight: orNull(weight) ?? 100,
          skills: words(skills),
          training: [...training],
        });
      }}
    >
      <Card title={t('about')}>
        <div className={styles.row}>
          <TextField label={t('member.name')} value={name} onChange={setName} maxLength={200} />
          <TextField label={t('member.email')} type="email" value={email} onChange={setEmail} />
          <ZoneField value={timeZone} onChange={setTimeZone} />
          <TextField label={t('member.skills')} hint={t('skillsHint')} value={skills} onChange={setSkills} />
        </div>
      </Card>
      <Card title={t('member.workingHours')}>
        <Hours hours={hours} onChange={setHours} zone={timeZone} />
      </Card>
      <Card title={t('member.exceptions')}>
        <DaysOff days={exceptions} onChange={setExceptions} />
      </Card>
      <Card title={t('limits')}>
        <div className={styles.row}>
          <NumberField
            label={t('member.bufferMinutes')}
            hint={t('bufferHint')}
            value={buffer}
            onChange={setBuffer}
            minValue={0}
            maxValue={240}
          />
          <NumberField
            label={t('member.maxPerDay')}
            hint={t('noLimit')}
            value={maxPerDay}
            onChange={setMaxPerDay}
            minValue={1}
            maxValue={50}
          />
          <NumberField
            label={t('member.maxPerWeek')}
            hint={t('noLimit')}
            value={maxPerWeek}
            onChange={setMaxPerWeek}
            minValue={1}
            maxValue={200}
          />
          <NumberField label={t('member.weight')} hint={t('weightHint')} value={weight} onChange={setWeight} minValue={1} maxValue={1000} />
        </div>
        <Training known={types} value={training} onChange={setTraining} />
      </Card>
      <div className={styles.foot}>
        <Overtaken changed={change.changed} />
        <Failure error={change.error} />
        <DialogActions>
          <Button type="submit" look="primary" isDisabled={change.isRunning || hours.some(isWrong)}>
            {t('save', { ns: 'app' })}
          </Button>
        </DialogActions>
      </div>
    </form>
  );
}
