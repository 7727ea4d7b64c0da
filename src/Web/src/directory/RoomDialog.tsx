import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity } from '../api/api';
import { Button } from '../design/Button';
import { Dialog, DialogActions } from '../design/Dialog';
import { Failure, Waiting } from '../design/Notice';
import { NumberField } from '../design/NumberField';
import { TextField } from '../design/TextField';
import styles from './Directory.module.css';
import { type Entries, entriesOf, idFor } from './entries';
import { Overtaken } from './Overtaken';
import { keyOfKind, useEntry } from './reads';
import { useEntryChange } from './useEntryChange';

type Room = Entries['rooms'];

/** @param id The room that is changed; a new one when it is left out. */
export function RoomDialog({ id, onClose }: { readonly id: string | undefined; readonly onClose: () => void }) {
  const { t } = useTranslation('directory');
  return (
    <Dialog title={id === undefined ? t('new.rooms') : t('room')} onClose={onClose}>
      {id === undefined ? <NewRoom onClose={onClose} /> : <KnownRoom id={id} onClose={onClose} />}
    </Dialog>
  );
}

function NewRoom({ onClose }: { readonly onClose: () => void }) {
  const client = useQueryClient();
  const room = useMutation({
    mutationFn: (body: Room) => entriesOf('rooms').put(idFor(body.name), body),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keyOfKind('rooms') });
      onClose();
    },
  });
  return <RoomForm onSave={room.mutate} isRunning={room.isPending} error={room.error} onClose={onClose} />;
}

function KnownRoom({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const room = useEntry('rooms', id);
  if (room.data === undefined) {
    return room.error === null ? <Waiting /> : <Failure error={room.error} />;
  }
  return <ChangeRoom id={id} seen={room.data} onClose={onClose} />;
}

function ChangeRoom({ id, seen, onClose }: { readonly id: string; readonly seen: Entity<Room>; readonly onClose: () => void }) {
  const change = useEntryChange('rooms', id, seen, onClose);
  return (
    <>
      <Overtaken changed={change.changed} />
      <RoomForm room={seen.value} onSave={change.save} isRunning={change.isRunning} error={change.error} onClose={onClose} />
    </>
  );
}

function RoomForm({
  room,
  onSave,
  isRunning,
  error,
  onClose,
}: {
  readonly room?: Room;
  readonly onSave: (room: Room) => void;
  readonly isRunning: boolean;
  readonly error: Error | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('directory');
  const [name, setName] = useState(room?.name ?? '');
  const [capacity, setCapacity] = useState<number>(room?.capacity ?? Number.NaN);
  const [aliases, setAliases] = useState(room?.aliases?.join(', ') ?? '');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave({
          name: name.trim(),
          capacity: Number.isNaN(capacity) ? null : capacity,
          aliases: aliases
            .split(',')
            .map((alias) => alias.trim())
            .filter((alias) => alias !== ''),
        });
      }}
    >
      <TextField label={t('member.name')} value={name} onChange={setName} maxLength={200} isRequired autoFocus />
      <NumberField label={t('member.capacity')} value={capacity} onChange={setCapacity} minValue={1} maxValue={10_000} />
      <TextField label={t('member.aliases')} hint={t('aliasesHint')} value={aliases} onChange={setAliases} />
      <Failure error={error} />
      <DialogActions>
        <Button onPress={onClose}>{t('cancel', { ns: 'app' })}</Button>
        <Button type="submit" look="primary" isDisabled={idFor(name) === '' || isRunning}>
          {t('save', { ns: 'app' })}
        </Button>
      </DialogActions>
    </form>
  );
}
