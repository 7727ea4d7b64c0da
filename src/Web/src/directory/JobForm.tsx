import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity } from '../api/api';
import { Button } from '../design/Button';
import { Card } from '../design/Card';
import { Chips } from '../design/Chips';
import { DialogActions } from '../design/Dialog';
import { Failure } from '../design/Notice';
import { TextField } from '../design/TextField';
import { tell } from '../design/Toasts';
import styles from './Directory.module.css';
import type { Entries } from './entries';
import { OnePersonField } from './OnePersonField';
import { Overtaken } from './Overtaken';
import { isPlanWrong, Plan, type PlanRound } from './Plan';
import { TemplateField } from './TemplateField';
import { useEntryChange } from './useEntryChange';

export function JobForm({ id, seen }: { readonly id: string; readonly seen: Entity<Entries['jobs']> }) {
  const { t } = useTranslation('directory');
  const [title, setTitle] = useState(seen.value.title ?? '');
  const [owner, setOwner] = useState(seen.value.hiringOwnerId ?? null);
  const [attributes, setAttributes] = useState<readonly string[]>(seen.value.scorecardAttributes ?? []);
  const [template, setTemplate] = useState(seen.value.scorecardTemplateId ?? null);
  const [plan, setPlan] = useState<readonly PlanRound[]>(() => [...(seen.value.plan ?? [])].sort((one, other) => one.round - other.round));
  const change = useEntryChange('jobs', id, seen, () => tell(t('saved', { name: title })));
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        change.save({
          title: title.trim() === '' ? null : title.trim(),
          hiringOwnerId: owner,
          scorecardAttributes: [...attributes],
          scorecardTemplateId: template,
          plan: plan.map((round) => ({ ...round, seats: (round.seats ?? []).filter((seat) => seat.anyOf.length > 0) })),
        });
      }}
    >
      <Card title={t('about')}>
        <div className={styles.row}>
          <TextField label={t('member.title')} value={title} onChange={setTitle} maxLength={200} />
          <OnePersonField label={t('member.hiringOwnerId')} id={owner} onChange={setOwner} />
          <TemplateField id={template} nothing={t('noTemplate')} onChange={setTemplate} />
          <Attributes value={attributes} onChange={setAttributes} />
        </div>
      </Card>
      <Card title={t('member.plan')}>
        <Plan plan={plan} onChange={setPlan} />
      </Card>
      <div className={styles.foot}>
        <Overtaken changed={change.changed} />
        <Failure error={change.error} />
        <DialogActions>
          <Button type="submit" look="primary" isDisabled={change.isRunning || isPlanWrong(plan)}>
            {t('save', { ns: 'app' })}
          </Button>
        </DialogActions>
      </div>
    </form>
  );
}

/** What a scorecard rates, one after the other. */
function Attributes({ value, onChange }: { readonly value: readonly string[]; readonly onChange: (value: readonly string[]) => void }) {
  const { t } = useTranslation('directory');
  const [text, setText] = useState('');
  const wanted = text.trim();
  const add = () => {
    if (wanted !== '' && !value.includes(wanted)) {
      onChange([...value, wanted]);
      setText('');
    }
  };
  return (
    <div className={styles.several}>
      <div className={styles.add}>
        <TextField
          label={t('member.scorecardAttributes')}
          value={text}
          onChange={setText}
          maxLength={100}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              add();
            }
          }}
        />
        <Button onPress={add} isDisabled={wanted === ''}>
          {t('add')}
        </Button>
      </div>
      <Chips
        label={t('member.scorecardAttributes')}
        items={value.map((name) => ({ id: name, name }))}
        remove={(name) => t('remove', { name })}
        onRemove={(name) => onChange(value.filter((other) => other !== name))}
      />
    </div>
  );
}
