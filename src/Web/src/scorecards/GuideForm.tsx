import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/api';
import { Button } from '../design/Button';
import { Select } from '../design/Select';
import { TextField } from '../design/TextField';
import { EntryField } from '../directory/EntryField';
import { types } from '../interviews/interview';
import { FormEnd } from './FormEnd';
import { GuideSection, type Section } from './GuideSection';
import type { FormProperties } from './KeptList';
import styles from './Scorecards.module.css';

type Guide = Schema<'InterviewGuide'>;

const blank: Section = { title: '', text: null, minutes: null };

const any = 'any';

/** How an interview is held: for which job and type, and section by section. */
export function GuideForm({ value, onSave, ...end }: FormProperties<Guide>) {
  const { t } = useTranslation('scorecards');
  const { t: ti } = useTranslation('interviews');
  const [name, setName] = useState(value?.name ?? '');
  const [type, setType] = useState<Guide['type']>(value?.type ?? null);
  const [jobId, setJobId] = useState(value?.jobId ?? undefined);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
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
              <GuideSection
                section={section}
                number={index + 1}
                texts={texts}
                onChange={change}
                onTake={(questions) => {
                  setTexts({ ...texts, ...Object.fromEntries(questions.map(({ id, questionText }) => [id, questionText])) });
                  change({ questionIds: [...new Set([...(section.questionIds ?? []), ...questions.map(({ id }) => id)])] });
                }}
                onRemove={() => setSections((now) => now.filter((_, place) => place !== index))}
              />
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
