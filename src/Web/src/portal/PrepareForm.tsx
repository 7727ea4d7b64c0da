import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Entity, readEntity } from '../api/api';
import { Button } from '../design/Button';
import { Card } from '../design/Card';
import { Checkbox } from '../design/Checkbox';
import { TextField } from '../design/TextField';
import { tell } from '../design/Toasts';
import type { MyInterview } from './links';
import styles from './Portal.module.css';
import { Refused } from './Refused';
import { useChange } from './useChange';

const steps = ['researchCompleted', 'questionsPrepped', 'materialsGathered'] as const;

type Prepared = Record<(typeof steps)[number], boolean> & { notes?: string; private: boolean };

/** What the candidate did to prepare, and notes that they may keep to themselves. */
export function PrepareForm({ seen }: { readonly seen: Entity<MyInterview> }) {
  const { t } = useTranslation('portal');
  const known = seen.value.preparation;
  const [done, setDone] = useState<readonly string[]>(steps.filter((step) => known?.[step] === true));
  const [notes, setNotes] = useState(known?.notes ?? '');
  const [isPrivate, setPrivate] = useState(known?.isPrivate ?? true);
  const { run, isRunning, error, isStale } = useChange(seen, {
    send: (body: Prepared, etag) =>
      readEntity(
        api.PUT('/interviews/{id}/prepare', { params: { path: { id: seen.value.id }, header: { 'If-Match': etag } }, body }),
      ) as Promise<Entity<MyInterview>>,
    onDone: () => tell(t('prepared')),
  });
  return (
    <Card title={t('prepare')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          run({
            researchCompleted: done.includes('researchCompleted'),
            questionsPrepped: done.includes('questionsPrepped'),
            materialsGathered: done.includes('materialsGathered'),
            ...(notes.trim() === '' ? {} : { notes: notes.trim() }),
            private: isPrivate,
          });
        }}
      >
        {steps.map((step) => (
          <Checkbox
            key={step}
            isSelected={done.includes(step)}
            onChange={(isDone) => setDone(isDone ? [...done, step] : done.filter((other) => other !== step))}
          >
            {t(`step.${step}`)}
          </Checkbox>
        ))}
        <TextField label={t('ownNotes')} value={notes} onChange={setNotes} maxLength={10_000} rows={3} />
        <Checkbox isSelected={isPrivate} onChange={setPrivate}>
          {t('private')}
        </Checkbox>
        <Refused error={error} isStale={isStale} />
        <div className={styles.choices}>
          <Button type="submit" look="primary" isDisabled={isRunning}>
            {t(known == null ? 'prepareDone' : 'prepareAgain')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
