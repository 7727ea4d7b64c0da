import { Download, Upload } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/Button';
import { Card } from '../../design/Card';
import { Disclosure } from '../../design/Disclosure';
import { FileButton } from '../../design/FileButton';
import { TextField } from '../../design/TextField';
import styles from './Bulk.module.css';
import { fields } from './columns';
import { saveCsv } from './saveCsv';

/** Where the rows come from: a file, or text that is pasted. */
export function Source({ onText }: { readonly onText: (text: string) => void }) {
  const { t } = useTranslation('scheduling');
  const [pasted, setPasted] = useState('');
  return (
    <Card
      title={t('source')}
      aside={
        <Button look="quiet" onPress={() => saveCsv('interviews.csv', [fields])}>
          <Download size={16} aria-hidden />
          {t('template')}
        </Button>
      }
    >
      <div className={styles.stack}>
        <p className={styles.soft}>{t('sourceHint')}</p>
        <div>
          <FileButton types={['.csv', '.tsv', '.txt', 'text/csv']} onFile={(file) => void file.text().then(onText)} look="primary">
            <Upload size={16} aria-hidden />
            {t('chooseFile')}
          </FileButton>
        </div>
        <Disclosure title={t('paste')}>
          <div className={styles.stack}>
            <TextField label={t('pasted')} value={pasted} onChange={setPasted} rows={5} />
            <div>
              <Button isDisabled={pasted.trim() === ''} onPress={() => onText(pasted)}>
                {t('readPasted')}
              </Button>
            </div>
          </div>
        </Disclosure>
      </div>
    </Card>
  );
}
