import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Problem } from '../api/problem';
import { Button } from '../design/Button';
import { Dialog, DialogActions } from '../design/Dialog';
import { Failure } from '../design/Notice';
import { TextField } from '../design/TextField';
import { useZone } from '../time/zone';
import styles from './Directory.module.css';
import { type Entries, entriesOf, idFor } from './entries';
import { keyOfKind } from './reads';
import { ZoneField } from './ZoneField';

type Listed = 'people' | 'candidates' | 'jobs';

const pattern = /^[A-Za-z0-9._@:-]{1,128}$/;

/** Enters somebody, or a job: what is needed at first; the page of the entry has the rest. */
export function NewEntry({ kind, onClose }: { readonly kind: Listed; readonly onClose: () => void }) {
  const { t } = useTranslation('directory');
  const zone = useZone();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [timeZone, setTimeZone] = useState<string | null>(zone);
  const [typedId, setId] = useState<string>();
  const id = typedId ?? (kind === 'people' && email !== '' ? (email.split('@')[0] ?? '') : idFor(name));
  const mail = email.trim() === '' ? {} : { email: email.trim() };
  const entry = useMutation({
    mutationFn: async () => {
      await write(kind, id, name.trim(), { ...mail, ...(timeZone === null ? {} : { timeZone }) });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keyOfKind(kind) });
      await navigate(`/${kind}/${encodeURIComponent(id)}`);
    },
  });
  const isThere = entry.error instanceof Problem && entry.error.isStale;
  const isReady = name.trim() !== '' && pattern.test(id) && !entry.isPending;
  return (
    <Dialog title={t(`new.${kind}`)} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) {
            entry.mutate();
          }
        }}
      >
        <TextField
          label={kind === 'jobs' ? t('member.title') : t('member.name')}
          value={name}
          onChange={setName}
          maxLength={200}
          isRequired
          autoFocus
        />
        {kind !== 'jobs' && (
          <>
            <TextField label={t('member.email')} type="email" value={email} onChange={setEmail} />
            <ZoneField value={timeZone} onChange={setTimeZone} />
          </>
        )}
        <TextField
          label={t('id')}
          hint={kind === 'people' ? t('idOfPerson') : t('idHint')}
          value={id}
          onChange={setId}
          maxLength={128}
          error={id !== '' && !pattern.test(id) ? t('idWrong') : isThere ? t('idThere') : undefined}
        />
        {!isThere && <Failure error={entry.error} />}
        <DialogActions>
          <Button onPress={onClose}>{t('cancel', { ns: 'app' })}</Button>
          <Button type="submit" look="primary" isDisabled={!isReady}>
            {t('create')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

async function write(kind: Listed, id: string, name: string, contact: Pick<Entries['people'], 'email' | 'timeZone'>): Promise<void> {
  switch (kind) {
    case 'people':
      await entriesOf('people').put(id, { name, ...contact });
      break;
    case 'candidates':
      await entriesOf('candidates').put(id, { name, ...contact, status: 'assigned' });
      break;
    case 'jobs':
      await entriesOf('jobs').put(id, { title: name });
      break;
  }
}
