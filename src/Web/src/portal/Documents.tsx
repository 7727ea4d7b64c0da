import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Download, Trash2, Upload } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../api/api';
import { newKey } from '../api/keys';
import { save } from '../api/save';
import { Button } from '../design/Button';
import { Card } from '../design/Card';
import { Confirm } from '../design/Confirm';
import { FileButton } from '../design/FileButton';
import { Failure, Waiting } from '../design/Notice';
import { Select } from '../design/Select';
import { tell } from '../design/Toasts';
import { useFormats } from '../time/format';
import styles from './Portal.module.css';
import { documentsKey, type MyDocument, mineOneKey, useMyDocuments } from './reads';

const kinds = ['resume', 'assessment'] as const;

type Sending = { readonly file: File; readonly key: string };

/** What the candidate uploaded for an interview, and what was shared with them. */
export function Documents({ id }: { readonly id: string }) {
  const { t } = useTranslation('portal');
  const client = useQueryClient();
  const documents = useMyDocuments(id);
  const [removed, setRemoved] = useState<MyDocument>();
  const [kind, setKind] = useState<(typeof kinds)[number]>('resume');
  /** What is uploaded changes the interview, too: it has another entity tag afterwards. */
  const refresh = () => Promise.all([documentsKey(id), mineOneKey(id)].map((queryKey) => client.invalidateQueries({ queryKey })));
  const upload = useMutation({
    mutationFn: ({ file, key }: Sending) =>
      read(
        api.POST('/interviews/{id}/documents', {
          params: { path: { id }, query: { kind, name: file.name }, header: { 'Idempotency-Key': key } },
          // The contract's type for the bytes of a file is a string.
          body: file as unknown as string,
          bodySerializer: (bytes) => bytes,
          headers: { 'Content-Type': 'application/octet-stream' },
        }),
      ),
    onSuccess: async (document) => {
      await refresh();
      tell(t('uploaded', { name: document.name }));
    },
  });
  const remove = useMutation({
    mutationFn: (document: MyDocument) =>
      read(api.DELETE('/interviews/{id}/documents/{documentId}', { params: { path: { id, documentId: document.id } } })),
    onSuccess: async () => {
      setRemoved(undefined);
      await refresh();
    },
  });
  const download = useMutation({
    mutationFn: async (document: MyDocument) => {
      const content = await read(
        api.GET('/interviews/{id}/documents/{documentId}/content', { params: { path: { id, documentId: document.id } }, parseAs: 'blob' }),
      );
      save(content as unknown as Blob, document.name);
    },
  });
  return (
    <Card title={t('documents')}>
      <div className={styles.form}>
        <Failure error={documents.error ?? upload.error ?? download.error} />
        {documents.isPending && <Waiting lines={2} />}
        {documents.data?.length === 0 && <p className={styles.soft}>{t('noDocuments')}</p>}
        <ul className={styles.files}>
          {documents.data?.map((document) => (
            <DocumentLine
              key={document.id}
              document={document}
              onSave={() => download.mutate(document)}
              onRemove={() => setRemoved(document)}
            />
          ))}
        </ul>
        <div className={styles.cross}>
          <Select
            label={t('kindLabel')}
            isLabelHidden
            options={kinds.map((option) => ({ id: option, name: t(`kind.${option}`) }))}
            value={kind}
            onChange={setKind}
          />
          <FileButton onFile={(file) => upload.mutate({ file, key: newKey() })} isDisabled={upload.isPending}>
            <Upload size={16} aria-hidden />
            {t('upload')}
          </FileButton>
        </div>
        <p className={styles.soft}>{t('uploadHint')}</p>
      </div>
      {removed !== undefined && (
        <Confirm
          title={t('removeTitle')}
          action={t('removeNow')}
          onConfirm={() => remove.mutate(removed)}
          onClose={() => setRemoved(undefined)}
          isRunning={remove.isPending}
          error={remove.error}
        >
          {t('removeWhat', { name: removed.name })}
        </Confirm>
      )}
    </Card>
  );
}

type LineProperties = { readonly document: MyDocument; readonly onSave: () => void; readonly onRemove: () => void };

function DocumentLine({ document, onSave, onRemove }: LineProperties) {
  const { t, i18n } = useTranslation('portal');
  const written = useFormats();
  const size = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });
  return (
    <li className={styles.file}>
      <div>
        <strong>{document.name}</strong>
        <p>
          {t(`kind.${document.kind}`)} · {size.format(Math.max(1, document.size / 1_000))} · {written.date(document.uploadedAt)}
          {!document.own && ` · ${t('shared')}`}
        </p>
      </div>
      <span>
        <Button look="icon" aria-label={t('download', { name: document.name })} onPress={onSave}>
          <Download size={16} aria-hidden />
        </Button>
        {document.own && (
          <Button look="icon" aria-label={t('remove', { name: document.name })} onPress={onRemove}>
            <Trash2 size={16} aria-hidden />
          </Button>
        )}
      </span>
    </li>
  );
}
