import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button';
import { DayField } from '../design/DayField';
import { Select } from '../design/Select';
import { useJobs } from '../directory/reads';
import { types } from '../interviews/interview';
import { useNow } from '../time/clock';
import styles from './Analytics.module.css';
import { lastDays, periods, type ReportFilters } from './filters';

const any = 'any';
const spans = [30, 90, 365] as const;

type Properties = {
  readonly filters: ReportFilters;
  /** Sets parameters of the page's address; `undefined` removes one. */
  readonly onChange: (changes: Readonly<Record<string, string | undefined>>) => void;
};

/** Of which time, job or type the report is. Reports of one person take neither job nor type. */
export function FilterBar({ filters, onChange }: Properties) {
  const { t } = useTranslation('analytics');
  const now = useNow();
  const { view } = filters;
  const byDefault = lastDays(90, now);
  const [from, to] = [filters.from ?? byDefault.from, filters.to ?? byDefault.to];
  const hasScope = view !== 'interviewers' && view !== 'candidates';
  return (
    <section className={styles.filters} aria-label={t('filters')}>
      <Day label={t('from')} value={from} onChange={(day) => onChange({ from: day, to })} />
      <Day label={t('to')} value={to} onChange={(day) => onChange({ from, to: day })} />
      {hasScope && <ScopeFilters filters={filters} onChange={onChange} />}
      {(view === 'trends' || view === 'skills' || view === 'interviewers') && (
        <Select
          label={t('per')}
          options={[{ id: any as string, name: t('usual') }, ...periods.map((id) => ({ id: id as string, name: t(`period.${id}`) }))]}
          value={filters.period ?? any}
          onChange={(id) => onChange({ period: id === any ? undefined : id })}
        />
      )}
      <fieldset className={styles.spans}>
        <legend className={styles.hidden}>{t('spans')}</legend>
        {spans.map((days) => {
          const span = lastDays(days, now);
          const isShown = span.from === from && span.to === to;
          return (
            <Button key={days} look={isShown ? 'primary' : 'quiet'} aria-pressed={isShown} onPress={() => onChange(span)}>
              {t('lastDays', { count: days })}
            </Button>
          );
        })}
      </fieldset>
    </section>
  );
}

function ScopeFilters({ filters, onChange }: Properties) {
  const { t } = useTranslation(['analytics', 'interviews']);
  const jobs = useJobs();
  const anything = { id: any, name: t('interviews:any') };
  return (
    <>
      <Select
        label={t('interviews:field.job')}
        options={[anything, ...jobs.map((job) => ({ id: job.id, name: job.title }))]}
        value={filters.jobId ?? any}
        onChange={(id) => onChange({ job: id === any ? undefined : id, type: undefined })}
      />
      <Select
        label={t('interviews:field.type')}
        options={[anything, ...types.map((id) => ({ id: id as string, name: t(`interviews:type.${id}`) }))]}
        value={filters.type ?? any}
        onChange={(id) => onChange({ type: id === any ? undefined : id, job: undefined })}
      />
    </>
  );
}

/** A day that counts once its year has four digits, so that nothing is asked for while it is typed. */
function Day({ label, value, onChange }: { readonly label: string; readonly value: string; readonly onChange: (day: string) => void }) {
  const [typed, setTyped] = useState<string | null>();
  return (
    <DayField
      label={label}
      value={typed === undefined ? value : typed}
      onChange={(day) => {
        if (day !== null && day >= '2000') {
          setTyped(undefined);
          onChange(day);
        } else {
          setTyped(day);
        }
      }}
    />
  );
}
