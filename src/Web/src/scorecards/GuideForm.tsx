import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/api';
import { Button } from '../design/Button';
import { NumberField } from '../design/NumberField';
import { Select } from '../design/Select';
import { TextField } from '../design/TextField';
import { EntryField } from '../directory/EntryField';
import { types } from '../interviews/interview';
import { FormEnd } from './FormEnd';
import type { FormProperties } from './KeptList';
import styles from './Scorecards.module.css';

type Guide = Schema<'InterviewGuide'>;
type Section = Guide['sections'][number];

const blank: Section = { title: '', text: null, minutes: null };

const any = 'any';

/** How an interview is held: for which job and type, and section by section. */
export function GuideForm({ value, onSave, ...end }: FormProperties<Guide>) {
  const { t } = useTranslation('scorecards');
  const { t: ti } = useTranslation('interviews');
  const [name, setName] = useState(value?.name ?? '');
  const [type, setType] = useState<Guide['type']>(value?.type ?? null);
  const [jobId, setJobId] = useState(value?.jobId ?? undefined);
  const [sections, setSections] = useState<readonly Section[]>(value?.sections ?? [blank]);
  const titled = sections.filter(({ title }) => title.trim() !== '');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ name: name.trim(), type: type ?? null, jobId: jobId ?? null, sections: titled });
      }}
    >
      <TextField label={t('name')} value={name} onChange={setName} maxLength={200} isRequired autoFocus />
      <div className={styles.row}>
        <Select
          label={ti('field.type')}
          options={[{ id: any, name: t('anyType') }, ...types.map((id) => ({ id, name: ti(`type.${id}`) }))]}
          value={type ?? any}
          onChange={(id) => setType(id === any ? null : (id as Guide['type']))}
        />
        <EntryField kind="jobs" label={t('job')} id={jobId} onChange={setJobId} />
      </div>
      <ol className={styles.parts}>
        {sections.map((section, index) => {
          const change = (changes: Partial<Section>) =>
            setSections((now) => now.map((other, place) => (place === index ? { ...other, ...changes } : other)));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a section is what stands in its place
            <li key={index}>
              <fieldset className={styles.part}>
                <legend>{t('section', { number: index + 1 })}</legend>
                <div className={styles.row}>
                  <TextField label={t('sectionTitle')} value={section.title} onChange={(title) => change({ title })} maxLength={200} />
                  <NumberField
                    label={t('minutes')}
                    value={section.minutes ?? Number.NaN}
                    minValue={1}
                    maxValue={480}
                    onChange={(minutes) => change({ minutes: Number.isNaN(minutes) ? null : minutes })}
                  />
                  <Button
                    look="icon"
                    aria-label={t('removeSection', { number: index + 1 })}
                    onPress={() => setSections((now) => now.filter((_, place) => place !== index))}
                  >
                    <X size={16} aria-hidden />
                  </Button>
                </div>
                <TextField
                  label={t('text')}
                  value={section.text ?? ''}
                  onChange={(text) => change({ text: text === '' ? null : text })}
                  maxLength={10_000}
                  rows={3}
                />
              </fieldset>
            </li>
          );
        })}
      </ol>
      <div>
        <Button onPress={() => setSections([...sections, { ...blank }])} isDisabled={sections.length >= 50}>
          <Plus size={16} aria-hidden />
          {t('addSection')}
        </Button>
      </div>
      <FormEnd isWrong={name.trim() === '' || titled.length === 0} {...end} />
    </form>
  );
}
