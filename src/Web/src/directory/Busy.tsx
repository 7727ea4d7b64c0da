import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Upload } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api, type Entity, read, readEntity, type Schema } from '../api/api';
import { Problem } from '../api/problem';
import { Button } from '../design/Button';
import { Card } from '../design/Card';
import { FileButton } from '../design/FileButton';
import { Failure, Waiting } from '../design/Notice';
import { tell } from '../design/Toasts';
import { dayOf } from '../interviews/filters';
import { slotsKey } from '../scheduling/slots';
import { useNow } from '../time/clock';
import { useFormats } from '../time/format';
import { useZone } from '../time/zone';
import styles from './Directory.module.css';

const fortnight = 14 * 86_400_000;

async function readBusy(id: string, from: string, to: string): Promise<Entity<Schema<'BusyPeriods'>> | null> {
  try {
    return await readEntity(api.GET('/people/{id}/busy', { params: { path: { id }, query: { from, to } } }));
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 404) {
      return null;
    }
    throw failure;
  }
}

/** When a person is busy by the calendar that was uploaded last: the next two weeks of it. */
export function Busy({ id }: { readonly id: string }) {
  const { t } = useTranslation('directory');
  const client = useQueryClient();
  const zone = useZone();
  const written = useFormats();
  const hour = Math.floor(useNow() / 3_600_000) * 3_600_000;
  const busy = useQuery({
    queryKey: ['people', 'busy', id, hour],
    queryFn: () => readBusy(id, new Date(hour).toISOString(), new Date(hour + fortnight).toISOString()),
  });
  const header = busy.data ? { 'If-Match': busy.data.etag } : {};
  const settle = async () => {
    await client.invalidateQueries({ queryKey: ['people', 'busy', id] });
    await client.invalidateQueries({ queryKey: slotsKey });
  };
  const upload = useMutation({
    mutationFn: async (file: File) =>
      await read(
        api.PUT('/people/{id}/busy', {
          params: { path: { id }, header },
          headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
          body: await file.text(),
          bodySerializer: (text) => text,
        }),
      ),
    onSuccess: async (calendar) => {
      await settle();
      tell(t('busyRead', { count: calendar.periodCount }));
    },
  });
  const forget = useMutation({
    mutationFn: () => read(api.DELETE('/people/{id}/busy', { params: { path: { id }, header } })),
    onSuccess: settle,
  });
  const known = busy.data?.value;
  const periods = known?.periods ?? [];
  const days = [...new Set(periods.map((period) => dayOf(period.start, zone)))];
  return (
    <Card title={t('busy')}>
      <div className={styles.form}>
        <p className={styles.soft}>{t('busyHint')}</p>
        {busy.isPending && <Waiting lines={2} />}
        <Failure error={busy.error ?? upload.error ?? forget.error} />
        {busy.data === null && <p>{t('noBusy')}</p>}
        {known !== undefined && (
          <>
            <p>
              {t('busyKnown', {
                count: known.periodCount,
                imported: written.moment(known.importedAt),
                through: written.date(known.knownThrough),
              })}
            </p>
            <h3>{t('nextTwoWeeks')}</h3>
            {days.length === 0 && <p className={styles.soft}>{t('notBusy')}</p>}
            <ul className={styles.busy}>
              {days.map((day) => {
                const those = periods.filter((period) => dayOf(period.start, zone) === day);
                return (
                  <li key={day}>
                    <strong>{those[0] === undefined ? day : written.day(those[0].start)}</strong>
                    <span>{those.map((period) => written.span(period.start, period.end)).join(', ')}</span>
                  </li>
                );
              })}
            </ul>
          </>
        )}
        <div className={styles.line}>
          <FileButton types={['.ics', 'text/calendar']} onFile={upload.mutate} isDisabled={busy.isPending || upload.isPending}>
            <Upload size={16} aria-hidden />
            {t('uploadCalendar')}
          </FileButton>
          {known !== undefined && (
            <Button look="quiet" isDisabled={forget.isPending} onPress={() => forget.mutate()}>
              {t('forgetCalendar')}
            </Button>
          )}
        </div>
      </div>
    </Card>
  );
}
