import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Entity, readEntity, type Schema } from '../api/api';
import { Problem } from '../api/problem';
import { Button } from '../design/Button';
import { Card } from '../design/Card';
import { DayField } from '../design/DayField';
import { Failure, Notice, Waiting } from '../design/Notice';
import { TextField } from '../design/TextField';
import { tell } from '../design/Toasts';
import styles from './Operations.module.css';

const key = ['organization'] as const;

const none: Entity<Schema<'Organization'>> = { value: {}, etag: '' };

/** Nothing was said of it yet where there is none. */
async function readOrganization(signal: AbortSignal): Promise<Entity<Schema<'Organization'>>> {
  try {
    return await readEntity(api.GET('/organization', { signal }));
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 404) {
      return none;
    }
    throw failure;
  }
}

/** What is said of the organization, and on which days nobody works. */
export function OrganizationForm() {
  const organization = useQuery({ queryKey: key, queryFn: ({ signal }) => readOrganization(signal), refetchOnWindowFocus: false });
  if (organization.data === undefined) {
    return organization.error === null ? <Waiting /> : <Failure error={organization.error} />;
  }
  return <Fields seen={organization.data} />;
}

type Holiday = { readonly id: number; readonly date: string | null; readonly name: string };

function Fields({ seen }: { readonly seen: Entity<Schema<'Organization'>> }) {
  const { t } = useTranslation('operations');
  const client = useQueryClient();
  const [name, setName] = useState(seen.value.name ?? '');
  const [contactEmail, setContactEmail] = useState(seen.value.contactEmail ?? '');
  const [holidays, setHolidays] = useState<readonly Holiday[]>(
    (seen.value.holidays ?? []).map((holiday, id) => ({ id, date: holiday.date, name: holiday.name ?? '' })),
  );
  const put = useMutation({
    mutationFn: () =>
      readEntity(
        api.PUT('/organization', {
          params: { header: seen.etag === '' ? {} : { 'If-Match': seen.etag } },
          body: {
            name: name.trim() === '' ? null : name.trim(),
            contactEmail: contactEmail.trim() === '' ? null : contactEmail.trim(),
            holidays: holidays.flatMap((holiday) =>
              holiday.date === null ? [] : [{ date: holiday.date, name: holiday.name.trim() === '' ? null : holiday.name.trim() }],
            ),
          },
        }),
      ),
    onSuccess: (now) => {
      client.setQueryData(key, now);
      tell(t('saved'));
    },
    onError: async (failure) => {
      if (failure instanceof Problem && failure.isStale) {
        await client.invalidateQueries({ queryKey: key });
      }
    },
  });
  const change = (id: number, changes: Partial<Holiday>) =>
    setHolidays(holidays.map((holiday) => (holiday.id === id ? { ...holiday, ...changes } : holiday)));
  const isStale = put.error instanceof Problem && put.error.isStale;
  const wrong = put.error instanceof Problem ? put.error.fields : {};
  return (
    <Card title={t('view.organization')}>
      <form
        className={styles.stack}
        onSubmit={(event) => {
          event.preventDefault();
          put.mutate();
        }}
      >
        <div className={styles.pair}>
          <TextField label={t('name')} hint={t('nameHint')} value={name} onChange={setName} maxLength={200} error={wrong.name?.join(' ')} />
          <TextField
            label={t('contact')}
            hint={t('contactHint')}
            value={contactEmail}
            onChange={setContactEmail}
            inputMode="email"
            error={wrong.contactEmail?.join(' ')}
          />
        </div>
        <section className={styles.stack} aria-label={t('holidays')}>
          <h3>{t('holidays')}</h3>
          <p className={styles.soft}>{t('holidaysHint')}</p>
          {holidays.map((holiday, place) => (
            <div key={holiday.id} className={styles.holiday}>
              <DayField
                label={t('holidayDate', { number: place + 1 })}
                value={holiday.date}
                onChange={(date) => change(holiday.id, { date })}
                isLabelHidden
              />
              <TextField
                aria-label={t('holidayName', { number: place + 1 })}
                label={undefined}
                placeholder={t('holidayNameHint')}
                value={holiday.name}
                onChange={(text) => change(holiday.id, { name: text })}
                maxLength={200}
              />
              <Button
                look="icon"
                aria-label={t('holidayRemove', { number: place + 1 })}
                onPress={() => setHolidays(holidays.filter((other) => other.id !== holiday.id))}
              >
                <Trash2 size={16} aria-hidden />
              </Button>
            </div>
          ))}
          <div>
            <Button
              onPress={() => setHolidays([...holidays, { id: Math.max(-1, ...holidays.map((one) => one.id)) + 1, date: null, name: '' }])}
            >
              <Plus size={16} aria-hidden />
              {t('holidayAdd')}
            </Button>
          </div>
        </section>
        {isStale ? <Notice tone="warn">{t('changedMeanwhile')}</Notice> : <Failure error={put.error} />}
        <div>
          <Button type="submit" look="primary" isDisabled={put.isPending}>
            {t('save', { ns: 'app' })}
          </Button>
        </div>
      </form>
    </Card>
  );
}
