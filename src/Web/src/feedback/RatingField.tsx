import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../time/format';
import styles from './Feedback.module.css';
import type { Rubric } from './scorecard';

const scale = [1, 2, 3, 4, 5] as const;

type Attribute = Rubric['attributes'][number];

type Properties = {
  readonly label: string;
  /** What the rubric says of it, where there is one. */
  readonly attribute: Attribute | undefined;
  readonly value: number | undefined;
  readonly onChange: (rating: number | undefined) => void;
};

/** From 1 to 5, each with what it stands for, or not rated. */
export function RatingField({ label, attribute, value, onChange }: Properties) {
  const { t } = useTranslation('feedback');
  const chosen = scale.find((rating) => rating === value);
  const anchors = attribute?.anchors ?? {};
  const meaning = (rating: (typeof scale)[number]) => anchors[String(rating)] ?? t(`anchor.${rating}`);
  return (
    <RadioGroup
      className={styles.rating ?? ''}
      value={value === undefined ? 'none' : String(value)}
      onChange={(id) => onChange(id === 'none' ? undefined : Number(id))}
      orientation="horizontal"
    >
      <div>
        <Label className={styles.ratingLabel}>{label}</Label>
        <Weight attribute={attribute} />
      </div>
      <div className={styles.scale}>
        <Radio value="none" className={styles.point ?? ''} aria-label={t('notRated')}>
          –
        </Radio>
        {scale.map((rating) => (
          <Radio key={rating} value={String(rating)} className={styles.point ?? ''} aria-label={`${rating}: ${meaning(rating)}`}>
            {rating}
          </Radio>
        ))}
      </div>
      <span className={styles.anchor} aria-hidden>
        {chosen === undefined ? t('notRated') : meaning(chosen)}
      </span>
      <Anchors anchors={anchors} />
    </RadioGroup>
  );
}

function Weight({ attribute }: Pick<Properties, 'attribute'>) {
  const { t } = useTranslation('feedback');
  const written = useFormats();
  const weight = attribute?.weight ?? 1;
  const said = [
    attribute?.required ? t('mustBeRated') : undefined,
    weight === 1 ? undefined : t('weighs', { weight: written.number(weight) }),
  ].filter((text) => text !== undefined);
  return said.length === 0 ? null : <small className={styles.weight}>{said.join(' · ')}</small>;
}

/** What the points look like, as the rubric describes them. */
function Anchors({ anchors }: { readonly anchors: Readonly<Record<string, string>> }) {
  const described = scale.filter((rating) => anchors[String(rating)] !== undefined);
  return described.length === 0 ? null : (
    <dl className={styles.anchors}>
      {described.map((rating) => (
        <div key={rating}>
          <dt>{rating}</dt>
          <dd>{anchors[String(rating)]}</dd>
        </div>
      ))}
    </dl>
  );
}
