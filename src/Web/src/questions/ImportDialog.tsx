import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read, type Schema } from '../api/api';
import { Problem } from '../api/problem';
import { Button } from '../design/Button';
import { Dialog, DialogActions } from '../design/Dialog';
import { FileButton } from '../design/FileButton';
import { Failure, Notice } from '../design/Notice';
import styles from './Questions.module.css';
import { bankKey } from './reads';

type RowError = Schema<'ImportRowError'>;

const shown = 20;

/** Imports a file of CSV or JSON. When rows are wrong it shows which, and imports the others when somebody says so. */
export function ImportDialog({ bankId, onClose }: { readonly bankId: string; readonly onClose: () => void }) {
  const { t } = useTranslation('questions');
  const client = useQueryClient();
  const [file, setFile] = useState<File>();
  const sending = useMutation({
    mutationFn: ({ content, skipErrors }: { readonly content: File; readonly skipErrors: boolean }) => send(bankId, content, skipErrors),
    onSuccess: () => client.invalidateQueries({ queryKey: bankKey(bankId) }),
  });
  const wrong = rowErrors(sending.error) ?? sending.data?.errors ?? [];
  const isRefused = rowErrors(sending.error) !== undefined;
  return (
    <Dialog title={t('import')} onClose={onClose} isWide>
      <div className={styles.form}>
        <p className={styles.soft}>{t('importHint')}</p>
        <FileButton
          types={['.csv', '.json']}
          isDisabled={sending.isPending}
          onFile={(content) => {
            setFile(content);
            sending.mutate({ content, skipErrors: false });
          }}
        >
          {t('chooseFile')}
        </FileButton>
        {sending.data !== undefined && (
          <Notice tone="good">{t('imported', { imported: sending.data.imported, known: sending.data.known })}</Notice>
        )}
        {isRefused && <Notice tone="warn">{t('rowsWrong', { count: wrong.length })}</Notice>}
        {!isRefused && <Failure error={sending.error} />}
        {wrong.length > 0 && (
          <ul aria-label={t('wrong')}>
            {wrong.slice(0, shown).map((error) => (
              <li key={`${error.row} ${error.field} ${error.message}`}>{t('row', { row: error.row, message: error.message })}</li>
            ))}
          </ul>
        )}
        <DialogActions>
          <Button onPress={onClose}>{t('close', { ns: 'app' })}</Button>
          {isRefused && file !== undefined && (
            <Button look="primary" isDisabled={sending.isPending} onPress={() => sending.mutate({ content: file, skipErrors: true })}>
              {t('importOthers')}
            </Button>
          )}
        </DialogActions>
      </div>
    </Dialog>
  );
}

/** What is wrong with rows, when that is why an import was refused. */
function rowErrors(error: Error | null): readonly RowError[] | undefined {
  const told: unknown = error instanceof Problem ? error.document?.errors : undefined;
  return Array.isArray(told) ? (told as RowError[]) : undefined;
}

async function send(bankId: string, file: File, skipErrors: boolean): Promise<Schema<'ImportedQuestions'>> {
  const isJson = file.name.toLowerCase().endsWith('.json');
  const content = isJson ? await questionsOf(file) : file;
  return read(
    api.POST('/interviews/question-banks/{bankId}/questions/bulk-import', {
      params: { path: { bankId }, query: { skipErrors } },
      body: content as never,
      bodySerializer: (body) => body,
      headers: { 'Content-Type': isJson ? 'application/json' : 'text/csv' },
    }),
  );
}

/** A file may hold the questions alone, or a whole request. */
async function questionsOf(file: File): Promise<string> {
  const text = await file.text();
  return text.trimStart().startsWith('[') ? `{"questions":${text}}` : text;
}
