import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../design/Button';
import { Notice } from '../design/Notice';
import { Page } from '../design/Page';
import styles from './bulk/Bulk.module.css';
import { Columns } from './bulk/Columns';
import { type Mapping, mappingOf } from './bulk/columns';
import { type Csv, parseCsv } from './bulk/csv';
import { mostRows, rowsOf } from './bulk/rows';
import { Sending } from './bulk/Sending';
import { Source } from './bulk/Source';

type Loaded = { readonly csv: Csv; readonly mapping: Mapping; readonly number: number };

/** Many interviews from a file: read and looked through here, and sent when somebody says so. */
export default function BulkPage() {
  const { t } = useTranslation('scheduling');
  const [loaded, setLoaded] = useState<Loaded>();
  const count = loaded?.csv.records.length ?? 0;
  const load = (text: string) => {
    const csv = parseCsv(text);
    setLoaded({ csv, mapping: mappingOf(csv.header), number: (loaded?.number ?? 0) + 1 });
  };
  return (
    <Page title={t('bulk')} sub={t('bulkSub')} actions={<LinkButton to="/interviews">{t('backToInterviews')}</LinkButton>}>
      <div className={styles.stack}>
        <Source onText={load} />
        {loaded !== undefined && (
          <>
            {count === 0 && <Notice tone="bad">{t('noRows')}</Notice>}
            {count > mostRows && <Notice tone="bad">{t('tooManyRows', { count, most: mostRows })}</Notice>}
            {count > 0 && count <= mostRows && (
              <>
                <Columns
                  header={loaded.csv.header}
                  mapping={loaded.mapping}
                  onChange={(mapping) => setLoaded({ ...loaded, mapping, number: loaded.number + 1 })}
                />
                <Sending key={loaded.number} read={rowsOf(loaded.csv, loaded.mapping)} />
              </>
            )}
          </>
        )}
      </div>
    </Page>
  );
}
