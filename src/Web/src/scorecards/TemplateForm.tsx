import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/api';
import { Button } from '../design/Button';
import { Checkbox } from '../design/Checkbox';
import { Disclosure } from '../design/Disclosure';
import { NumberField } from '../design/NumberField';
import { RadioGroup } from '../design/RadioGroup';
import { TextField } from '../design/TextField';
import { FormEnd } from './FormEnd';
import type { FormProperties } from './KeptList';
import styles from './Scorecards.module.css';

type Template = Schema<'ScorecardTemplate'>;
type Attribute = Template['attributes'][number];

const rules = ['afterOwn', 'always', 'never'] as const satisfies readonly Schema<'BlindRule'>[];

const points = ['1', '2', '3', '4', '5'] as const;

const blank: Attribute = { key: '', label: '', weight: 1, required: false, anchors: {} };

/** `Problem solving` becomes `problemSolving`. */
const keyFor = (label: string) =>
  label
    .trim()
    .split(/\s+/)
    .map((word, index) => (index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()))
    .join('');

/** What scorecards rate: each attribute with its weight, whether it must be rated, and what its points look like. */
export function TemplateForm({ value, onSave, ...end }: FormProperties<Template>) {
  const { t } = useTranslation('scorecards');
  const [name, setName] = useState(value?.name ?? '');
  const [blind, setBlind] = useState<Schema<'BlindRule'>>(value?.blind ?? 'afterOwn');
  const [attributes, setAttributes] = useState<readonly Attribute[]>(value?.attributes ?? [blank]);
  const named = attributes.filter(({ label }) => (label ?? '').trim() !== '');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave({
          name: name.trim(),
          blind,
          attributes: named.map((attribute) => ({ ...attribute, key: attribute.key || keyFor(attribute.label ?? '') })),
        });
      }}
    >
      <TextField label={t('name')} value={name} onChange={setName} maxLength={200} isRequired autoFocus />
      <RadioGroup
        label={t('blind.label')}
        options={rules.map((id) => ({ id, name: t(`blind.${id}`) }))}
        value={blind}
        onChange={setBlind}
      />
      <ol className={styles.parts}>
        {attributes.map((attribute, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an attribute is what stands in its place
          <li key={index}>
            <AttributeFields
              attribute={attribute}
              number={index + 1}
              onChange={(changes) =>
                setAttributes((now) => now.map((other, place) => (place === index ? { ...other, ...changes } : other)))
              }
              onRemove={() => setAttributes((now) => now.filter((_, place) => place !== index))}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button onPress={() => setAttributes([...attributes, { ...blank }])} isDisabled={attributes.length >= 50}>
          <Plus size={16} aria-hidden />
          {t('addAttribute')}
        </Button>
      </div>
      <FormEnd isWrong={name.trim() === '' || named.length === 0} {...end} />
    </form>
  );
}

type AttributeProperties = {
  readonly attribute: Attribute;
  readonly number: number;
  readonly onChange: (changes: Partial<Attribute>) => void;
  readonly onRemove: () => void;
};

function AttributeFields({ attribute, number, onChange, onRemove }: AttributeProperties) {
  const { t } = useTranslation('scorecards');
  const anchors = attribute.anchors ?? {};
  const describe = (point: string, text: string) => {
    const { [point]: _, ...others } = anchors;
    onChange({ anchors: text === '' ? others : { ...others, [point]: text } });
  };
  return (
    <fieldset className={styles.part}>
      <legend>{t('attribute', { number })}</legend>
      <div className={styles.row}>
        <TextField label={t('label')} value={attribute.label ?? ''} onChange={(label) => onChange({ label })} maxLength={200} />
        <NumberField
          label={t('weight')}
          value={attribute.weight ?? 1}
          minValue={0.01}
          maxValue={100}
          onChange={(weight) => onChange({ weight: Number.isNaN(weight) ? 1 : weight })}
        />
        <Checkbox isSelected={attribute.required ?? false} onChange={(required) => onChange({ required })}>
          {t('required')}
        </Checkbox>
        <Button look="icon" aria-label={t('removeAttribute', { number })} onPress={onRemove}>
          <X size={16} aria-hidden />
        </Button>
      </div>
      <Disclosure title={t('anchors')}>
        <div className={styles.form}>
          {points.map((point) => (
            <TextField
              key={point}
              label={t('anchorOf', { point })}
              value={anchors[point] ?? ''}
              onChange={(text) => describe(point, text)}
              maxLength={1_000}
            />
          ))}
        </div>
      </Disclosure>
    </fieldset>
  );
}
