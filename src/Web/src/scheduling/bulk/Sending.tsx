import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/Button';
import { Card } from '../../design/Card';
import { Failure } from '../../design/Notice';
import { ProgressBar } from '../../design/ProgressBar';
import { ZoneField } from '../../directory/ZoneField';
import { useNow } from '../../time/clock';
import { useZone } from '../../time/zone';
import styles from './Bulk.module.css';
import { fields } from './columns';
import { Preview, type Seen } from './Preview';
import { faultsOf, type Row } from './rows';
import { saveCsv } from './saveCsv';
import { useBulk } from './useBulk';

/** The rows before and after they are sent. Nothing is written until somebody says so. */
export function Sending({ read }: { readonly read: readonly Row[] }) {
  const { t } = useTranslation('scheduling');
  const own = useZone();
  const minute = Math.floor(useNow() / 60_000) * 60_000;
  const [zone, setZone] = useState(own);
  const [changed, setChanged] = useState<ReadonlyMap<number, Row>>(new Map());
  const bulk = useBulk(zone);
  const rows = read.map((was, index): Seen => {
    const row = changed.get(index) ?? was;
    return { index, row, faults: faultsOf(row, zone, minute), outcome: bulk.outcomes.get(index) };
  });
  const ready = rows.filter(({ faults, outcome }) => Object.keys(faults).length === 0 && outcome?.status !== 'created');
  const wrong = rows.filter(({ faults }) => Object.keys(faults).length > 0);
  const refused = rows.filter(({ outcome }) => outcome?.status === 'refused');
  const created = rows.filter(({ outcome }) => outcome?.status === 'created');
  return (
    <Card title={t('preview')}>
      <div className={styles.stack}>
        <div className={styles.head}>
          <ZoneField
            value={zone}
            onChange={(chosen) => {
              if (chosen !== null && chosen !== zone) {
                setZone(chosen);
                bulk.forgetAll();
              }
            }}
          />
          <p className={styles.soft}>{t('zoneOfRows')}</p>
        </div>
        <Preview
          rows={rows}
          onChange={(index, row) => {
            setChanged(new Map([...changed, [index, row]]));
            bulk.forget(index);
          }}
        />
        <Failure error={bulk.error} />
        {bulk.progress.all > 0 && (
          <ProgressBar
            label={t('progress')}
            value={bulk.progress.done}
            most={bulk.progress.all}
            text={t('progressIs', { created: created.length, refused: refused.length, count: bulk.progress.all })}
          />
        )}
        <div className={styles.actions}>
          <p className={styles.soft}>
            {t('readyRows', { count: ready.length })} {wrong.length > 0 && t('wrongRows', { count: wrong.length })}
          </p>
          {refused.length > 0 && !bulk.isRunning && (
            <Button
              onPress={() =>
                saveCsv('refused.csv', [
                  [...fields, 'problem'],
                  ...refused.map(({ row, outcome }) => [...fields.map((field) => row[field] ?? ''), outcome?.why ?? '']),
                ])
              }
            >
              <Download size={16} aria-hidden />
              {t('downloadRefused')}
            </Button>
          )}
          <Button isDisabled={ready.length === 0 || bulk.isRunning} onPress={() => bulk.trial(ready)}>
            {t('tryRows')}
          </Button>
          <Button look="primary" isDisabled={ready.length === 0 || bulk.isRunning} onPress={() => bulk.schedule(ready)}>
            {t('scheduleSeveral', { count: ready.length })}
          </Button>
        </div>
      </div>
    </Card>
  );
}
