import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity } from '../api/api';
import { Button } from '../design/Button';
import { Card } from '../design/Card';
import { Confirm } from '../design/Confirm';
import { Failure, Notice } from '../design/Notice';
import { Select } from '../design/Select';
import { tell } from '../design/Toasts';
import { attributeName } from '../feedback/scorecard';
import { dimensions, groupsOf, isDimension, isGroup } from './groups';
import styles from './Portal.module.css';
import type { SelectionData } from './reads';
import { useSelectionChange } from './useSelectionChange';

type Properties = {
  readonly candidateId: string;
  /** What was said before; `null` for nothing. */
  readonly seen: Entity<SelectionData> | null;
};

const unsaid = 'unsaid';

/** The group of each dimension, as far as the candidate wants to say it. */
export function SelectionDataForm({ candidateId, seen }: Properties) {
  const { t } = useTranslation('portal');
  const [groups, setGroups] = useState<Readonly<Record<string, string>>>(seen?.value.groups ?? {});
  const [isDeleting, setDeleting] = useState(false);
  const save = useSelectionChange(candidateId, seen, () => tell(t('declare.saved')));
  const removal = useSelectionChange(candidateId, seen, () => {
    setGroups({});
    setDeleting(false);
    tell(t('declare.removed'));
  });
  const say = (dimension: string, group: string) =>
    setGroups(({ [dimension]: _, ...others }) => (group === unsaid ? others : { ...others, [dimension]: group }));
  const asked = [...new Set([...Object.keys(dimensions), ...Object.keys(seen?.value.groups ?? {})])];
  return (
    <Card title={t('declare.yours')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save.run(groups);
        }}
      >
        {asked.map((dimension) => (
          <Select
            key={dimension}
            label={isDimension(dimension) ? t(`dimension.${dimension}`) : attributeName(dimension)}
            options={[
              { id: unsaid, name: t('declare.unsaid') },
              ...groupsOf(dimension, seen?.value.groups[dimension]).map((id) => ({ id, name: isGroup(id) ? t(`group.${id}`) : id })),
            ]}
            value={groups[dimension] ?? unsaid}
            onChange={(group) => say(dimension, group)}
          />
        ))}
        {(save.isStale || removal.isStale) && <Notice tone="warn">{t('declare.changedMeanwhile')}</Notice>}
        <Failure error={save.error} />
        <div className={styles.choices}>
          <Button type="submit" look="primary" isDisabled={Object.keys(groups).length === 0 || save.isRunning}>
            {t('declare.save')}
          </Button>
          {seen !== null && <Button onPress={() => setDeleting(true)}>{t('declare.remove')}</Button>}
        </div>
      </form>
      {isDeleting && (
        <Confirm
          title={t('declare.removeTitle')}
          action={t('declare.removeNow')}
          onConfirm={() => removal.run(undefined)}
          onClose={() => setDeleting(false)}
          isRunning={removal.isRunning}
          error={removal.error}
        >
          <p>{t('declare.removeWhat')}</p>
        </Confirm>
      )}
    </Card>
  );
}
