import { Upload as UploadIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/keys';
import { Button } from '../../design/Button';
import { Card } from '../../design/Card';
import { Checkbox } from '../../design/Checkbox';
import { DropZone } from '../../design/DropZone';
import { Empty, Failure, Waiting } from '../../design/Notice';
import { ProgressBar } from '../../design/ProgressBar';
import { Select } from '../../design/Select';
import type { Interview } from '../../interviews/interview';
import styles from '../Interview.module.css';
import { useDocuments } from '../reads';
import { DocumentEntry } from './DocumentEntry';
import type { Kind, Upload } from './upload';
import { type Uploading, useUploads } from './useUploads';

const kinds = ['resume', 'assessment', 'guide', 'recording', 'other'] as const satisfies readonly Kind[];

const closed: readonly Interview['status'][] = ['cancelled', 'noShow'];

const isRecording = (file: File): boolean => /^(audio|video)\//.test(file.type);

/** The documents of an interview, and a place to add some. */
export function Documents({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation('interview');
  const documents = useDocuments(interview.id);
  const { uploads, add, again, cancel } = useUploads();
  return (
    <div className={styles.column}>
      {!closed.includes(interview.status) && <Adding interviewId={interview.id} onAdd={add} />}
      {uploads.length > 0 && (
        <ul className={styles.list} aria-label={t('uploads')}>
          {uploads.map((upload) => (
            <UploadEntry key={upload.key} upload={upload} onAgain={() => again(upload)} onCancel={() => cancel(upload)} />
          ))}
        </ul>
      )}
      <Card title={t('documents')}>
        <Failure error={documents.error} />
        {documents.isPending && <Waiting />}
        {documents.data?.length === 0 && (
          <Empty title={t('noDocuments')}>
            <p>{t('noDocumentsWhy')}</p>
          </Empty>
        )}
        <ul className={styles.list} aria-label={t('documents')}>
          {documents.data?.map((document) => (
            <DocumentEntry key={document.id} document={document} interview={interview} />
          ))}
        </ul>
      </Card>
    </div>
  );
}

function Adding({ interviewId, onAdd }: { readonly interviewId: string; readonly onAdd: (upload: Upload) => void }) {
  const { t } = useTranslation('interview');
  const [kind, setKind] = useState<Kind>('resume');
  const [visibleToCandidate, setVisible] = useState(false);
  return (
    <Card title={t('addDocument')}>
      <div className={styles.form}>
        <div className={styles.pair}>
          <Select label={t('kind.label')} options={kinds.map((id) => ({ id, name: t(`kind.${id}`) }))} value={kind} onChange={setKind} />
          <Checkbox isSelected={visibleToCandidate} onChange={setVisible}>
            {t('share')}
          </Checkbox>
        </div>
        <DropZone
          label={t('drop')}
          choose={
            <>
              <UploadIcon size={16} aria-hidden />
              {t('chooseFiles')}
            </>
          }
          hint={t('formats')}
          onFiles={(files) => {
            for (const file of files) {
              onAdd({ key: newKey(), interviewId, file, kind: isRecording(file) ? 'recording' : kind, visibleToCandidate });
            }
          }}
        />
      </div>
    </Card>
  );
}

type Properties = { readonly upload: Uploading; readonly onAgain: () => void; readonly onCancel: () => void };

function UploadEntry({ upload, onAgain, onCancel }: Properties) {
  const { t } = useTranslation('interview');
  return (
    <li>
      <div className={styles.column}>
        {upload.error === undefined ? (
          <ProgressBar label={upload.file.name} value={Math.round(upload.percent)} />
        ) : (
          <>
            <strong>{upload.file.name}</strong>
            <Failure error={upload.error} />
          </>
        )}
      </div>
      <div className={styles.row}>
        {upload.error !== undefined && <Button onPress={onAgain}>{t('again')}</Button>}
        <Button onPress={onCancel} aria-label={t('cancelUpload', { name: upload.file.name })}>
          {t('cancel', { ns: 'app' })}
        </Button>
      </div>
    </li>
  );
}
