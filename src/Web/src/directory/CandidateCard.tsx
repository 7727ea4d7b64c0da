import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity } from '../api/api';
import { Button } from '../design/Button';
import { Card } from '../design/Card';
import { Checkbox } from '../design/Checkbox';
import { DialogActions } from '../design/Dialog';
import { Failure } from '../design/Notice';
import { Select } from '../design/Select';
import { TextField } from '../design/TextField';
import { tell } from '../design/Toasts';
import { useFormats } from '../time/format';
import { type CandidateStatus, candidateStatuses } from './CandidateBadge';
import styles from './Directory.module.css';
import type { Entries } from './entries';
import { Overtaken } from './Overtaken';
import { useEntryChange } from './useEntryChange';
import { ZoneField } from './ZoneField';

const elsewhere = 'elsewhere';

/** Who a candidate is and where they stand. */
export function CandidateCard({ id, seen }: { readonly id: string; readonly seen: Entity<Entries['candidates']> }) {
  const { t } = useTranslation('directory');
  const written = useFormats();
  const [name, setName] = useState(seen.value.name ?? '');
  const [email, setEmail] = useState(seen.value.email ?? '');
  const [timeZone, setTimeZone] = useState(seen.value.timeZone ?? null);
  const [status, setStatus] = useState<CandidateStatus | typeof elsewhere>(seen.value.status ?? elsewhere);
  const [humanOnly, setHumanOnly] = useState(seen.value.humanOnly ?? false);
  const change = useEntryChange('candidates', id, seen, () => tell(t('saved', { name })));
  const history = [...(seen.value.statusHistory ?? [])].reverse();
  const isKnown = (text: string): text is CandidateStatus => candidateStatuses.some((known) => known === text);
  return (
    <Card title={t('about')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          change.save({
            name: name.trim() === '' ? null : name.trim(),
            email: email.trim() === '' ? null : email.trim(),
            timeZone,
            status: status === elsewhere ? null : status,
            humanOnly,
          });
        }}
      >
        <TextField label={t('member.name')} value={name} onChange={setName} maxLength={200} />
        <TextField label={t('member.email')} type="email" value={email} onChange={setEmail} />
        <ZoneField value={timeZone} onChange={setTimeZone} />
        <Select
          label={t('member.status')}
          options={[
            ...candidateStatuses.map((one) => ({ id: one as CandidateStatus | typeof elsewhere, name: t(`status.${one}`) })),
            { id: elsewhere, name: t('statusElsewhere') },
          ]}
          value={status}
          onChange={setStatus}
        />
        <Checkbox isSelected={humanOnly} onChange={setHumanOnly}>
          {t('humanOnlyHint')}
        </Checkbox>
        <Overtaken changed={change.changed} />
        <Failure error={change.error} />
        <DialogActions>
          <Button type="submit" look="primary" isDisabled={change.isRunning}>
            {t('save', { ns: 'app' })}
          </Button>
        </DialogActions>
      </form>
      {history.length > 0 && (
        <div className={styles.history}>
          <h3>{t('history')}</h3>
          <ol>
            {history.map((entry) => (
              <li key={entry.since}>
                <strong>{isKnown(entry.status) ? t(`status.${entry.status}`) : entry.status}</strong>{' '}
                <span className={styles.soft}>{t('since', { moment: written.moment(entry.since) })}</span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </Card>
  );
}
