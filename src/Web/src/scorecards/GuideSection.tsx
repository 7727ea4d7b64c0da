import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/api';
import { Button } from '../design/Button';
import { NumberField } from '../design/NumberField';
import { TextField } from '../design/TextField';
import { ChooseQuestions } from '../questions/ChooseQuestions';
import type { Question } from '../questions/reads';
import styles from './Scorecards.module.css';

export type Section = Schema<'InterviewGuide'>['sections'][number];

/** How many questions a section may name. */
const most = 50;

type Properties = {
  readonly section: Section;
  readonly number: number;
  /** What questions say, by their id, as far as it is known. */
  readonly texts: Readonly<Record<string, string>>;
  readonly onChange: (changes: Partial<Section>) => void;
  readonly onTake: (questions: readonly Question[]) => void;
  readonly onRemove: () => void;
};

/** One section of a guide: what to do, for how long, and which questions of the banks to ask. */
export function GuideSection({ section, number, texts, onChange, onTake, onRemove }: Properties) {
  const { t } = useTranslation(['scorecards', 'questions']);
  const [isChoosing, setChoosing] = useState(false);
  const questionIds = section.questionIds ?? [];
  return (
    <fieldset className={styles.part}>
      <legend>{t('section', { number })}</legend>
      <div className={styles.row}>
        <TextField label={t('sectionTitle')} value={section.title} onChange={(title) => onChange({ title })} maxLength={200} />
        <NumberField
          label={t('minutes')}
          value={section.minutes ?? Number.NaN}
          minValue={1}
          maxValue={480}
          onChange={(minutes) => onChange({ minutes: Number.isNaN(minutes) ? null : minutes })}
        />
        <Button look="icon" aria-label={t('removeSection', { number })} onPress={onRemove}>
          <X size={16} aria-hidden />
        </Button>
      </div>
      <TextField
        label={t('text')}
        value={section.text ?? ''}
        onChange={(text) => onChange({ text: text === '' ? null : text })}
        maxLength={10_000}
        rows={3}
      />
      {questionIds.length > 0 && (
        <ol className={styles.list} aria-label={t('questions', { number })}>
          {questionIds.map((id, place) => (
            <li key={id}>
              <span>
                {place + 1}. {texts[id] ?? t('chosenBefore')}
              </span>
              <Button
                look="icon"
                aria-label={t('removeQuestion', { number: place + 1, section: number })}
                onPress={() => onChange({ questionIds: questionIds.filter((other) => other !== id) })}
              >
                <X size={16} aria-hidden />
              </Button>
            </li>
          ))}
        </ol>
      )}
      <div>
        <Button onPress={() => setChoosing(true)} isDisabled={questionIds.length >= most}>
          {t('questions:choose')}
        </Button>
      </div>
      {isChoosing && (
        <ChooseQuestions
          candidateId={undefined}
          onTake={(questions) => {
            onTake(questions);
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </fieldset>
  );
}
