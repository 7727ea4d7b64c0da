import { Plus } from 'lucide-react';
import { type ComponentType, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity } from '../api/api';
import { itemsOf } from '../api/pages';
import { Button } from '../design/Button';
import { Confirm } from '../design/Confirm';
import { Dialog } from '../design/Dialog';
import { Empty, Failure, Waiting } from '../design/Notice';
import { tell } from '../design/Toasts';
import type { Kept, Kind, Kinds } from './kinds';
import { useKept, useOne, useRemoval, useSave } from './reads';
import styles from './Scorecards.module.css';

/** What a form is given: what it begins with, and what becomes of what it ends with. */
export type FormProperties<T> = {
  readonly value: T | undefined;
  readonly onSave: (value: T) => void;
  /** Offered for what exists. */
  readonly onRemove: (() => void) | undefined;
  readonly onClose: () => void;
  readonly isRunning: boolean;
  readonly error: Error | null;
};

type Properties<K extends Kind> = {
  readonly kind: K;
  /** What stands beside the name. */
  readonly says: (kept: Kept<K>) => string;
  readonly Form: ComponentType<FormProperties<Kinds[K]>>;
};

/** Those of a kind by name; each opens in a dialog. */
export function KeptList<K extends Kind>({ kind, says, Form }: Properties<K>) {
  const { t } = useTranslation('scorecards');
  const list = useKept(kind);
  const [open, setOpen] = useState<{ readonly id: string | undefined }>();
  const items = itemsOf(list.data?.pages) as readonly Kept<K>[];
  const close = () => setOpen(undefined);
  return (
    <div className={styles.stack}>
      <div>
        <Button look="primary" onPress={() => setOpen({ id: undefined })}>
          <Plus size={16} aria-hidden />
          {t(`new.${kind}`)}
        </Button>
      </div>
      <Failure error={list.error} />
      {list.isPending && <Waiting lines={4} />}
      {list.data !== undefined && items.length === 0 && (
        <Empty title={t(`none.${kind}`)}>
          <p>{t(`noneWhy.${kind}`)}</p>
        </Empty>
      )}
      <ul className={styles.list}>
        {items.map((kept) => (
          <li key={kept.id}>
            <Button look="quiet" onPress={() => setOpen({ id: kept.id })}>
              {kept.name}
            </Button>
            <span className={styles.soft}>{says(kept)}</span>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button onPress={() => void list.fetchNextPage()} isDisabled={list.isFetchingNextPage}>
          {t('more', { ns: 'app' })}
        </Button>
      )}
      {open !== undefined && (
        <Dialog title={open.id === undefined ? t(`new.${kind}`) : t(`one.${kind}`)} onClose={close} isWide>
          {open.id === undefined ? (
            <Fresh kind={kind} Form={Form} onClose={close} />
          ) : (
            <Known kind={kind} id={open.id} Form={Form} onClose={close} />
          )}
        </Dialog>
      )}
    </div>
  );
}

type Opened<K extends Kind> = Pick<Properties<K>, 'kind' | 'Form'> & { readonly onClose: () => void };

function Fresh<K extends Kind>({ kind, Form, onClose }: Opened<K>) {
  const save = useSave(kind, undefined, onClose);
  return (
    <Form value={undefined} onSave={save.mutate} onRemove={undefined} onClose={onClose} isRunning={save.isPending} error={save.error} />
  );
}

function Known<K extends Kind>({ kind, id, Form, onClose }: Opened<K> & { readonly id: string }) {
  const one = useOne(kind, id);
  if (one.data === undefined) {
    return one.error === null ? <Waiting /> : <Failure error={one.error} />;
  }
  return <Change kind={kind} seen={one.data} Form={Form} onClose={onClose} />;
}

function Change<K extends Kind>({ kind, seen, Form, onClose }: Opened<K> & { readonly seen: Entity<Kinds[K]> }) {
  const { t } = useTranslation('scorecards');
  const [isRemoving, setRemoving] = useState(false);
  const save = useSave(kind, seen, onClose);
  const removal = useRemoval(kind, seen, () => {
    tell(t('removed', { name: seen.value.name }));
    onClose();
  });
  return (
    <>
      <Form
        value={seen.value}
        onSave={save.mutate}
        onRemove={() => setRemoving(true)}
        onClose={onClose}
        isRunning={save.isPending}
        error={save.error}
      />
      {isRemoving && (
        <Confirm
          title={t('removeTitle', { name: seen.value.name })}
          action={t('remove')}
          onConfirm={() => removal.mutate()}
          onClose={() => setRemoving(false)}
          isRunning={removal.isPending}
          error={removal.error}
        >
          <p>{t(`removeWhy.${kind}`)}</p>
        </Confirm>
      )}
    </>
  );
}
