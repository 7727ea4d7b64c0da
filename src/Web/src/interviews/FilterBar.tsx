import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button';
import { Select } from '../design/Select';
import { TextField } from '../design/TextField';
import { useJobs, usePeople } from '../directory/reads';
import styles from './Dashboard.module.css';
import { type Filters, views } from './filters';
import { statuses, types } from './interview';

const any = 'any';
const pause = 250;

/** @param onChange Sets parameters of the page's address; `undefined` removes one. */
export function FilterBar({
  filters,
  onChange,
}: {
  readonly filters: Filters;
  readonly onChange: (changes: Readonly<Record<string, string | undefined>>) => void;
}) {
  const { t } = useTranslation('interviews');
  const people = usePeople();
  const jobs = useJobs();
  const anything = { id: any, name: t('any') };
  const chosen = (id: string) => (id === any ? undefined : id);
  return (
    <section className={styles.filters} aria-label={t('filters')}>
      <fieldset className={styles.views}>
        <legend className={styles.hidden}>{t('view.label')}</legend>
        {views.map((view) => (
          <Button
            key={view}
            look={filters.view === view ? 'primary' : 'quiet'}
            aria-pressed={filters.view === view}
            onPress={() => onChange({ view, status: undefined, feedback: undefined, sort: undefined })}
          >
            {t(`view.${view}`)}
          </Button>
        ))}
      </fieldset>
      <div className={styles.selects}>
        <CandidateSearch text={filters.q} onText={(q) => onChange({ q })} />
        <Select
          label={t('field.status')}
          options={[anything, ...statuses.map((id) => ({ id: id as string, name: t(`status.${id}`) }))]}
          value={filters.status[0] ?? any}
          onChange={(id) => onChange({ status: chosen(id) })}
        />
        <Select
          label={t('field.type')}
          options={[anything, ...types.map((id) => ({ id: id as string, name: t(`type.${id}`) }))]}
          value={filters.type ?? any}
          onChange={(id) => onChange({ type: chosen(id) })}
        />
        <Select
          label={t('field.interviewer')}
          options={[anything, ...people.map((person) => ({ id: person.id, name: person.name }))]}
          value={filters.interviewerId ?? any}
          onChange={(id) => onChange({ interviewer: chosen(id) })}
        />
        <Select
          label={t('field.job')}
          options={[anything, ...jobs.map((job) => ({ id: job.id, name: job.title }))]}
          value={filters.jobId ?? any}
          onChange={(id) => onChange({ job: chosen(id) })}
        />
        <Select
          label={t('sort.label')}
          options={(['scheduledAt', '-scheduledAt'] as const).map((id) => ({ id, name: t(`sort.${id}`) }))}
          value={filters.sort}
          onChange={(sort) => onChange({ sort })}
        />
      </div>
    </section>
  );
}

/** Searches once typing has paused for a quarter of a second. */
function CandidateSearch({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  const { t } = useTranslation('interviews');
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    if (typed === text) {
      return;
    }
    const wait = setTimeout(() => onText(typed), pause);
    return () => clearTimeout(wait);
  }, [typed, text, onText]);
  return <TextField label={t('search')} placeholder={t('searchHint')} value={typed} onChange={setTyped} />;
}
