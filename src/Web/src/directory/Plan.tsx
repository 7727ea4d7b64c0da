import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/api';
import { Button } from '../design/Button';
import { NumberField } from '../design/NumberField';
import { Select } from '../design/Select';
import { types } from '../interviews/interview';
import { Seats } from '../scheduling/Seats';
import styles from './Directory.module.css';
import { TemplateField } from './TemplateField';

export type PlanRound = NonNullable<Schema<'Job'>['plan']>[number];

/** Two rounds of the same number. */
export const isPlanWrong = (plan: readonly PlanRound[]): boolean => new Set(plan.map(({ round }) => round)).size < plan.length;

/** The rounds of a job. Scheduling fills in what they say. */
export function Plan({ plan, onChange }: { readonly plan: readonly PlanRound[]; readonly onChange: (plan: readonly PlanRound[]) => void }) {
  const { t } = useTranslation('directory');
  const { t: ti } = useTranslation('interviews');
  return (
    <div className={styles.form}>
      <p className={styles.soft}>{t('planHint')}</p>
      <ol className={styles.plan}>
        {plan.map((round, index) => {
          const change = (changes: Partial<PlanRound>) =>
            onChange(plan.map((other) => (other === round ? { ...round, ...changes } : other)));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a round is what stands in its place
            <li key={index} className={styles.planned}>
              <div className={styles.head}>
                <h3>{t('roundIs', { round: round.round })}</h3>
                <Button
                  look="icon"
                  aria-label={t('removeRound', { round: round.round })}
                  onPress={() => onChange(plan.filter((other) => other !== round))}
                >
                  <X size={16} aria-hidden />
                </Button>
              </div>
              <div className={styles.row}>
                <NumberField
                  label={t('roundNumber')}
                  value={round.round}
                  minValue={1}
                  maxValue={50}
                  onChange={(number) => Number.isNaN(number) || change({ round: number })}
                  error={plan.some((other) => other !== round && other.round === round.round) ? t('roundTwice') : undefined}
                />
                <Select
                  label={ti('field.type')}
                  options={types.map((id) => ({ id, name: ti(`type.${id}`) }))}
                  value={round.type ?? null}
                  onChange={(type) => change({ type })}
                />
                <NumberField
                  label={ti('duration')}
                  value={round.durationMinutes ?? Number.NaN}
                  minValue={15}
                  maxValue={480}
                  step={5}
                  onChange={(minutes) => change({ durationMinutes: Number.isNaN(minutes) ? null : minutes })}
                />
                <TemplateField
                  id={round.scorecardTemplateId ?? null}
                  nothing={t('ofTheJob')}
                  onChange={(scorecardTemplateId) => change({ scorecardTemplateId })}
                />
              </div>
              <Seats seats={round.seats ?? [{ name: 'lead', anyOf: [] }]} onChange={(seats) => change({ seats: [...seats] })} />
            </li>
          );
        })}
      </ol>
      <div>
        <Button
          isDisabled={plan.length >= 50}
          onPress={() =>
            onChange([
              ...plan,
              {
                round: Math.max(0, ...plan.map(({ round }) => round)) + 1,
                type: 'technical',
                durationMinutes: 60,
                seats: [{ name: 'lead', anyOf: [] }],
              },
            ])
          }
        >
          <Plus size={16} aria-hidden />
          {t('addRound')}
        </Button>
      </div>
    </div>
  );
}
