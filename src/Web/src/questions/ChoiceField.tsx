import { useTranslation } from 'react-i18next';
import { Select } from '../design/Select';
import type { Difficulty, QuestionType } from './reads';

type Choice = QuestionType | Difficulty;

const none = 'none';

/** A type or a difficulty, or none of them. */
export function ChoiceField<T extends Choice>({
  label,
  choices,
  word,
  value,
  onChange,
}: {
  readonly label: string;
  readonly choices: readonly T[];
  /** What the words of the choices are under. */
  readonly word: 'type' | 'difficulty';
  readonly value: T | null;
  readonly onChange: (value: T | null) => void;
}) {
  const { t } = useTranslation('questions');
  const name = (choice: T | typeof none) => t(`${word}.${choice}` as 'type.none');
  return (
    <Select<T | typeof none>
      label={label}
      options={[none, ...choices].map((id) => ({ id: id as T | typeof none, name: name(id as T | typeof none) }))}
      value={value ?? none}
      onChange={(id) => onChange(id === none ? null : id)}
    />
  );
}
