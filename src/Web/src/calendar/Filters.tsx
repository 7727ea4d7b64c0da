import { useTranslation } from 'react-i18next';
import { useIsStaff } from '../access/session';
import { ZonePicker } from '../app/ZonePicker';
import { Checkbox } from '../design/Checkbox';
import { MultiSelect } from '../design/MultiSelect';
import { Select } from '../design/Select';
import { useJobs, usePeople } from '../directory/reads';
import { types } from '../interviews/interview';
import { useZone } from '../time/zone';
import styles from './Filters.module.css';
import type { Place } from './place';

const any = 'any';

type Properties = {
  readonly place: Place;
  /** Sets parameters of the page's address; `undefined` removes one. */
  readonly onChange: (changes: Readonly<Record<string, string | undefined>>) => void;
};

/** Which interviews are shown, and the zone that they are shown in. People and jobs are for staff: interviewers find only their own interviews, and do not read the directory. */
export function Filters({ place, onChange }: Properties) {
  const { t } = useTranslation(['calendar', 'interviews']);
  const isStaff = useIsStaff();
  const zone = useZone();
  return (
    <section className={styles.filters} aria-label={t('filters')}>
      {isStaff && <DirectoryFilters place={place} onChange={onChange} />}
      <Select
        label={t('field.type', { ns: 'interviews' })}
        options={[
          { id: any, name: t('any', { ns: 'interviews' }) },
          ...types.map((id) => ({ id: id as string, name: t(`type.${id}`, { ns: 'interviews' }) })),
        ]}
        value={place.type ?? any}
        onChange={(type) => onChange({ type: type === any ? undefined : type })}
      />
      <div className={styles.zone}>
        <ZonePicker key={zone} />
      </div>
      <div className={styles.check}>
        <Checkbox isSelected={place.hasCancelled} onChange={(isShown) => onChange({ cancelled: isShown ? 'shown' : undefined })}>
          {t('withCancelled')}
        </Checkbox>
      </div>
    </section>
  );
}

function DirectoryFilters({ place, onChange }: Properties) {
  const { t } = useTranslation(['calendar', 'interviews']);
  const people = usePeople();
  const jobs = useJobs();
  return (
    <>
      <MultiSelect
        label={t('field.interviewers', { ns: 'interviews' })}
        placeholder={t('anybody')}
        options={people.map(({ id, name }) => ({ id, name }))}
        values={place.interviewerIds}
        onChange={(ids) => onChange({ interviewer: ids.length === 0 ? undefined : ids.join(',') })}
      />
      <Select
        label={t('field.job', { ns: 'interviews' })}
        options={[{ id: any, name: t('any', { ns: 'interviews' }) }, ...jobs.map(({ id, title }) => ({ id, name: title }))]}
        value={place.jobId ?? any}
        onChange={(job) => onChange({ job: job === any ? undefined : job })}
      />
    </>
  );
}
