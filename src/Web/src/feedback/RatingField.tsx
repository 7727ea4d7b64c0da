import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from 'react-i18next';
import styles from './Feedback.module.css';

const scale = [1, 2, 3, 4, 5] as const;

type Properties = { readonly label: string; readonly value: number | undefined; readonly onChange: (rating: number | undefined) => void };

/** From 1 to 5, each with what it stands for, or not rated. */
export function RatingField({ label, value, onChange }: Properties) {
  const { t } = useTranslation('feedback');
  const chosen = scale.find((rating) => rating === value);
  return (
    <RadioGroup
      className={styles.rating ?? ''}
      value={value === undefined ? 'none' : String(value)}
      onChange={(id) => onChange(id === 'none' ? undefined : Number(id))}
      orientation="horizontal"
    >
      <Label className={styles.ratingLabel}>{label}</Label>
      <div className={styles.scale}>
        <Radio value="none" className={styles.point ?? ''} aria-label={t('notRated')}>
          –
        </Radio>
        {scale.map((rating) => (
          <Radio key={rating} value={String(rating)} className={styles.point ?? ''} aria-label={`${rating}: ${t(`anchor.${rating}`)}`}>
            {rating}
          </Radio>
        ))}
      </div>
      <span className={styles.anchor} aria-hidden>
        {chosen === undefined ? t('notRated') : t(`anchor.${chosen}`)}
      </span>
    </RadioGroup>
  );
}
