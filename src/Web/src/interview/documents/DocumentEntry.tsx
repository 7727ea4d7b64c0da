import { useMutation } from '@tanstack/react-query';
import { Download, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsStaff, useSession } from '../../access/session';
import { api, read } from '../../api/api';
import { save } from '../../api/save';
import { Badge } from '../../design/Badge';
import { Button } from '../../design/Button';
import { Failure } from '../../design/Notice';
import type { Interview } from '../../interviews/interview';
import { useFormats } from '../../time/format';
import styles from '../Interview.module.css';
import { Name } from '../Name';
import type { Document } from '../reads';
import { Deletion } from './Deletion';
import { sizeOf } from './size';

/** A document with what may be done with it. */
export function DocumentEntry({ document, interview }: { readonly document: Document; readonly interview: Interview }) {
  const { t, i18n } = useTranslation('interview');
  const written = useFormats();
  const { subject } = useSession();
  const isStaff = useIsStaff();
  const [isDeleting, setDeleting] = useState(false);
  const download = useMutation({
    mutationFn: async () => {
      const content = await read(
        api.GET('/interviews/{id}/documents/{documentId}/content', {
          params: { path: { id: interview.id, documentId: document.id } },
          parseAs: 'blob',
        }),
      );
      save(content as unknown as Blob, document.name);
    },
  });
  return (
    <li>
      <div>
        <p className={styles.line}>
          <strong>{document.name}</strong>
          <Badge>{t(`kind.${document.kind}`)}</Badge>
          {document.visibleToCandidate && <Badge tone="violet">{t('shared')}</Badge>}
        </p>
        <p className={styles.soft}>
          {sizeOf(document.size, i18n.language)} · <Name id={document.uploadedBy} interview={interview} /> ·{' '}
          {written.exact(document.uploadedAt)}
        </p>
        <Failure error={download.error} />
      </div>
      <div className={styles.row}>
        <Button
          look="icon"
          aria-label={t('download', { name: document.name })}
          onPress={() => download.mutate()}
          isDisabled={download.isPending}
        >
          <Download size={18} aria-hidden />
        </Button>
        {(isStaff || document.uploadedBy === subject) && (
          <Button look="icon" aria-label={t('delete', { name: document.name })} onPress={() => setDeleting(true)}>
            <Trash2 size={18} aria-hidden />
          </Button>
        )}
      </div>
      {isDeleting && <Deletion document={document} onClose={() => setDeleting(false)} />}
    </li>
  );
}
