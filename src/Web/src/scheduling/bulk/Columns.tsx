import { useTranslation } from 'react-i18next';
import { Card } from '../../design/Card';
import { Select } from '../../design/Select';
import styles from './Bulk.module.css';
import { fields, type Mapping, requiredFields } from './columns';

const none = 'none';

/** Which column of the file is which field. */
export function Columns({
  header,
  mapping,
  onChange,
}: {
  readonly header: readonly string[];
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}) {
  const { t } = useTranslation('scheduling');
  return (
    <Card title={t('columns')}>
      <div className={styles.columns}>
        {fields.map((field) => (
          <Select
            key={field}
            label={requiredFields.includes(field) ? t('required', { name: t(`field.${field}`) }) : t(`field.${field}`)}
            options={[
              { id: none, name: t('noColumn') },
              ...header.map((name, index) => ({ id: String(index), name: name || `${index + 1}` })),
            ]}
            value={mapping[field] === undefined ? none : String(mapping[field])}
            onChange={(id) => {
              const { [field]: _, ...rest } = mapping;
              onChange(id === none ? rest : { ...rest, [field]: Number(id) });
            }}
          />
        ))}
      </div>
    </Card>
  );
}
