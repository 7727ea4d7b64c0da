import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read, readEntity } from '../../api/api';
import { Button } from '../../design/Button';
import { Dialog, DialogActions } from '../../design/Dialog';
import { Failure } from '../../design/Notice';
import { tell } from '../../design/Toasts';
import { keyOf } from '../../interviews/reads';
import { type Document, documentsKey } from '../reads';

/** Asks before a document goes for good. */
export function Deletion({ document, onClose }: { readonly document: Document; readonly onClose: () => void }) {
  const { t } = useTranslation('interview');
  const client = useQueryClient();
  const path = { id: document.interviewId, documentId: document.id };
  // The list has no entity tags; the document itself has.
  const seen = useQuery({
    queryKey: [...documentsKey(document.interviewId), document.id],
    queryFn: () => readEntity(api.GET('/interviews/{id}/documents/{documentId}', { params: { path } })),
  });
  const deletion = useMutation({
    mutationFn: (etag: string) =>
      read(api.DELETE('/interviews/{id}/documents/{documentId}', { params: { path, header: { 'If-Match': etag } } })),
    onSuccess: async () => {
      tell(t('deleted', { name: document.name }));
      onClose();
      client.removeQueries({ queryKey: [...documentsKey(document.interviewId), document.id] });
      await client.invalidateQueries({ queryKey: keyOf(document.interviewId) });
    },
  });
  return (
    <Dialog title={t('delete', { name: document.name })} onClose={onClose}>
      <p>{t('deleteWhy')}</p>
      <Failure error={seen.error ?? deletion.error} />
      <DialogActions>
        <Button onPress={onClose}>{t('cancel', { ns: 'app' })}</Button>
        <Button
          look="danger"
          isDisabled={seen.data === undefined || deletion.isPending}
          onPress={() => seen.data !== undefined && deletion.mutate(seen.data.etag)}
        >
          {t('deleteIt')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
