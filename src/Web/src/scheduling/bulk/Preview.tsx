import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Badge } from '../../design/Badge';
import { Button } from '../../design/Button';
import { Checkbox } from '../../design/Checkbox';
import { TextField } from '../../design/TextField';
import styles from './Bulk.module.css';
import { type Field, fields, requiredFields } from './columns';
import type { Fault, Row } from './rows';
import type { Outcome } from './useBulk';

/** A row with what is known of it. */
export type Seen = {
  readonly index: number;
  readonly row: Row;
  readonly faults: Readonly<Partial<Record<Field, Fault>>>;
  readonly outcome: Outcome | undefined;
};

const mostShown = 100;

const isFine = ({ faults, outcome }: Seen) => Object.keys(faults).length === 0 && outcome?.status !== 'refused';

/** Every row with what is wrong with it. What is wrong can be put right here. */
export function Preview({ rows, onChange }: { readonly rows: readonly Seen[]; readonly onChange: (index: number, row: Row) => void }) {
  const { t } = useTranslation('scheduling');
  const [isOnlyWrong, setOnlyWrong] = useState(false);
  const [shown, setShown] = useState(mostShown);
  const [edited, setEdited] = useState<ReadonlySet<number>>(() => new Set(rows.filter((row) => !isFine(row)).map(({ index }) => index)));
  const columns = fields.filter((field) => requiredFields.includes(field) || rows.some(({ row }) => row[field] !== undefined));
  const wanted = isOnlyWrong ? rows.filter((row) => !isFine(row) || edited.has(row.index)) : rows;
  return (
    <div className={styles.stack}>
      <Checkbox isSelected={isOnlyWrong} onChange={setOnlyWrong}>
        {t('onlyWrong')}
      </Checkbox>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className={styles.scroll} aria-label={t('allRows')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('rowNumber')}</th>
              <th scope="col">{t('outcome')}</th>
              {columns.map((field) => (
                <th key={field} scope="col">
                  {t(`field.${field}`)}
                </th>
              ))}
              <th scope="col">
                <span className={styles.hidden}>{t('change')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {wanted.slice(0, shown).map((seen) => (
              <tr key={seen.index} className={styles.line}>
                <th scope="row">{seen.index + 1}</th>
                <td>
                  <State seen={seen} />
                </td>
                {columns.map((field) => (
                  <td key={field}>
                    <Cell
                      seen={seen}
                      field={field}
                      isEdited={edited.has(seen.index) && seen.outcome?.status !== 'created'}
                      onChange={(value) => onChange(seen.index, { ...seen.row, [field]: value === '' ? undefined : value })}
                    />
                  </td>
                ))}
                <td>
                  {seen.outcome?.status !== 'created' && !edited.has(seen.index) && (
                    <Button
                      look="icon"
                      aria-label={t('changeRow', { number: seen.index + 1 })}
                      onPress={() => setEdited(new Set([...edited, seen.index]))}
                    >
                      <Pencil size={16} aria-hidden />
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {wanted.length > shown && <Button onPress={() => setShown(shown + mostShown)}>{t('more', { ns: 'app' })}</Button>}
    </div>
  );
}

function Cell({
  seen,
  field,
  isEdited,
  onChange,
}: {
  readonly seen: Seen;
  readonly field: Field;
  readonly isEdited: boolean;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useTranslation('scheduling');
  const value = seen.row[field] ?? '';
  const fault = seen.faults[field];
  if (!isEdited) {
    return <span>{value}</span>;
  }
  return (
    <div className={styles.cell}>
      <TextField
        label={<span className={styles.hidden}>{t('cell', { field: t(`field.${field}`), number: seen.index + 1 })}</span>}
        value={value}
        onChange={onChange}
        error={fault === undefined ? undefined : t(`fault.${fault}`)}
      />
    </div>
  );
}

function State({ seen }: { readonly seen: Seen }) {
  const { t } = useTranslation('scheduling');
  if (seen.outcome?.status === 'created') {
    return (
      <Badge tone="good">
        <Link to={`/interviews/${seen.outcome.interviewId}`}>{t('scheduled')}</Link>
      </Badge>
    );
  }
  if (Object.keys(seen.faults).length > 0) {
    return <Badge tone="bad">{t('wrong')}</Badge>;
  }
  if (seen.outcome?.status === 'refused') {
    return (
      <div className={styles.refused}>
        <Badge tone="bad">{t('refused')}</Badge>
        <p>{seen.outcome.why}</p>
      </div>
    );
  }
  return seen.outcome?.status === 'valid' ? <Badge tone="good">{t('free')}</Badge> : <Badge tone="info">{t('complete')}</Badge>;
}
