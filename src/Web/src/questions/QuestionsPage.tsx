import { Lock, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { itemsOf } from '../api/pages';
import { Badge } from '../design/Badge';
import { Button } from '../design/Button';
import { Empty, Failure, Waiting } from '../design/Notice';
import { Page } from '../design/Page';
import { TextField } from '../design/TextField';
import { usePaused } from '../directory/usePaused';
import { BankDialog } from './BankDialog';
import styles from './Questions.module.css';
import { useBanks } from './reads';

/** The question banks that somebody may read. */
export default function QuestionsPage() {
  const { t } = useTranslation('questions');
  const [typed, setTyped] = useState('');
  const [isNew, setNew] = useState(false);
  const q = usePaused(typed.trim());
  const list = useBanks(q);
  const banks = itemsOf(list.data?.pages);
  return (
    <Page
      title={t('title')}
      sub={t('sub')}
      actions={
        <Button look="primary" onPress={() => setNew(true)}>
          <Plus size={16} aria-hidden />
          {t('newBank')}
        </Button>
      }
    >
      <div className={styles.stack}>
        <TextField label={t('findBanks')} value={typed} onChange={setTyped} />
        <Failure error={list.error} />
        {list.isPending && <Waiting lines={6} />}
        {list.data !== undefined && banks.length === 0 && (
          <Empty title={q === '' ? t('noBanks') : t('noneFound', { q })}>{q === '' && <p>{t('noBanksWhy')}</p>}</Empty>
        )}
        <ul className={styles.list} aria-label={t('title')} aria-busy={list.isPlaceholderData}>
          {banks.map((bank) => (
            <li key={bank.id} className={styles.item}>
              <div>
                <Link to={`/questions/${bank.id}`} className={styles.name}>
                  {bank.name}
                </Link>
                <p className={styles.soft}>{bank.description ?? [bank.category, ...bank.tags].filter(Boolean).join(' · ')}</p>
              </div>
              {!bank.isPublic && (
                <Badge tone="neutral">
                  <Lock size={12} aria-hidden />
                  {t('private')}
                </Badge>
              )}
            </li>
          ))}
        </ul>
        {list.hasNextPage && (
          <Button onPress={() => void list.fetchNextPage()} isDisabled={list.isFetchingNextPage}>
            {t('more', { ns: 'app' })}
          </Button>
        )}
      </div>
      {isNew && <BankDialog onClose={() => setNew(false)} />}
    </Page>
  );
}
