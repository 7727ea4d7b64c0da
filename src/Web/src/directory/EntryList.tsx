import { Plus } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { itemsOf } from '../api/pages';
import { Button } from '../design/Button';
import { Empty, Failure, Waiting } from '../design/Notice';
import { Page } from '../design/Page';
import { TextField } from '../design/TextField';
import styles from './Directory.module.css';
import { type Entry, nameOf } from './entries';
import { useEntries } from './reads';
import { usePaused } from './usePaused';

type Listed = 'people' | 'candidates' | 'jobs';

/** The entries of a kind: found by a text that is in the address, in a table, each leading to its page. */
export function EntryList<K extends Listed>({
  kind,
  columns,
  onNew,
  children,
}: {
  readonly kind: K;
  /** What stands beside the name. */
  readonly columns: readonly { readonly name: string; readonly of: (entry: Entry<K>) => ReactNode }[];
  readonly onNew: () => void;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation('directory');
  const [search] = useSearchParams();
  const q = search.get('q') ?? '';
  const list = useEntries(kind, q);
  const entries = itemsOf(list.data?.pages);
  return (
    <Page
      title={t(kind)}
      actions={
        <Button look="primary" onPress={onNew}>
          <Plus size={16} aria-hidden />
          {t(`new.${kind}`)}
        </Button>
      }
    >
      <Search key={kind} label={t(`search.${kind}`)} />
      <Failure error={list.error} />
      {list.isPending ? (
        <Waiting lines={8} />
      ) : entries.length === 0 ? (
        list.error === null && (
          <Empty title={q === '' ? t(`none.${kind}`) : t('noneFound', { q })}>
            <p>{q === '' ? t(`noneWhy.${kind}`) : t('noneFoundWhy')}</p>
          </Empty>
        )
      ) : (
        <div className={styles.list} aria-busy={list.isPlaceholderData}>
          <table className={styles.table}>
            <thead>
              <tr>
                {[t('member.name'), ...columns.map(({ name }) => name)].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <tr key={entry.id}>
                  <td>
                    <Link to={`/${kind}/${encodeURIComponent(entry.id)}`} className={styles.name}>
                      {nameOf(entry)}
                    </Link>
                  </td>
                  {columns.map((column) => (
                    <td key={column.name} data-label={column.name}>
                      {column.of(entry)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {list.hasNextPage && (
            <Button onPress={() => void list.fetchNextPage()} isDisabled={list.isFetchingNextPage}>
              {t('more', { ns: 'app' })}
            </Button>
          )}
        </div>
      )}
      {children}
    </Page>
  );
}

function Search({ label }: { readonly label: string }) {
  const { t } = useTranslation('directory');
  const [search, setSearch] = useSearchParams();
  const [typed, setTyped] = useState(search.get('q') ?? '');
  const paused = usePaused(typed);
  useEffect(() => {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (paused === '') {
          next.delete('q');
        } else {
          next.set('q', paused);
        }
        return next;
      },
      { replace: true },
    );
  }, [paused, setSearch]);
  return (
    <div className={styles.search}>
      <TextField label={label} placeholder={t('searchHint')} value={typed} onChange={setTyped} />
    </div>
  );
}
