import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { itemsOf } from '../api/pages';
import { Button } from '../design/Button';
import { Card } from '../design/Card';
import { Failure } from '../design/Notice';
import styles from './Directory.module.css';
import { RoomDialog } from './RoomDialog';
import { useEntries } from './reads';

/** The rooms that interviews in person take, with how many people fit in. */
export function Rooms() {
  const { t } = useTranslation('directory');
  const [shown, setShown] = useState<{ readonly id: string | undefined }>();
  const list = useEntries('rooms', '');
  const rooms = itemsOf(list.data?.pages);
  return (
    <Card
      title={t('rooms')}
      aside={
        <Button onPress={() => setShown({ id: undefined })}>
          <Plus size={16} aria-hidden />
          {t('new.rooms')}
        </Button>
      }
    >
      <Failure error={list.error} />
      {list.data !== undefined && rooms.length === 0 && <p className={styles.soft}>{t('none.rooms')}</p>}
      <ul className={styles.rooms}>
        {rooms.map((room) => (
          <li key={room.id}>
            <Button look="quiet" onPress={() => setShown({ id: room.id })}>
              {room.name}
            </Button>
            <span className={styles.soft}>
              {[room.capacity ? t('fits', { count: room.capacity }) : undefined, room.aliases?.join(', ') || undefined]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button onPress={() => void list.fetchNextPage()} isDisabled={list.isFetchingNextPage}>
          {t('more', { ns: 'app' })}
        </Button>
      )}
      {shown !== undefined && <RoomDialog id={shown.id} onClose={() => setShown(undefined)} />}
    </Card>
  );
}
