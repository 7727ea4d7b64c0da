import { Star } from 'lucide-react';
import { useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from 'react-i18next';
import { api, type Entity, readEntity } from '../api/api';
import { Button } from '../design/Button';
import { Card } from '../design/Card';
import { TextField } from '../design/TextField';
import { tell } from '../design/Toasts';
import type { MyInterview } from './links';
import styles from './Portal.module.css';
import { Refused } from './Refused';
import { useChange } from './useChange';

const stars = [1, 2, 3, 4, 5] as const;

/** How the candidate found the interview; given again, it replaces the rating before. */
export function RatingForm({ seen }: { readonly seen: Entity<MyInterview> }) {
  const { t } = useTranslation('portal');
  const known = seen.value.candidateRating;
  const [rating, setRating] = useState(known?.rating ?? 0);
  const [comment, setComment] = useState(known?.comment ?? '');
  const { run, isRunning, error, isStale } = useChange(seen, {
    send: (body: { rating: number; comment?: string }, etag) =>
      readEntity(
        api.POST('/interviews/{id}/rating', { params: { path: { id: seen.value.id }, header: { 'If-Match': etag } }, body }),
      ) as Promise<Entity<MyInterview>>,
    onDone: () => tell(t('rated')),
  });
  return (
    <Card title={t('rate')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          run({ rating, ...(comment.trim() === '' ? {} : { comment: comment.trim() }) });
        }}
      >
        <RadioGroup value={rating === 0 ? null : String(rating)} onChange={(value) => setRating(Number(value))} orientation="horizontal">
          <Label className={styles.soft}>{t('rateHow')}</Label>
          <div className={styles.stars}>
            {stars.map((star) => (
              <Radio
                key={star}
                value={String(star)}
                className={star <= rating ? `${styles.star} ${styles.lit}` : (styles.star ?? '')}
                aria-label={t('stars', { count: star })}
              >
                <Star size={22} aria-hidden fill={star <= rating ? 'currentColor' : 'none'} />
              </Radio>
            ))}
          </div>
        </RadioGroup>
        <TextField label={t('comment')} hint={t('commentHint')} value={comment} onChange={setComment} maxLength={10_000} rows={3} />
        <Refused error={error} isStale={isStale} />
        <div className={styles.choices}>
          <Button type="submit" look="primary" isDisabled={rating === 0 || isRunning}>
            {t(known == null ? 'sendRating' : 'sendRatingAgain')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
