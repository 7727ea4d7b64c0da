import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, read } from '../api/api';
import { newKey } from '../api/keys';
import { Button } from '../design/Button';
import { Card } from '../design/Card';
import { Checkbox } from '../design/Checkbox';
import { Failure } from '../design/Notice';
import { Select } from '../design/Select';
import { TextField } from '../design/TextField';
import styles from './Practice.module.css';
import { practiceListKey } from './reads';

const difficulties = ['easy', 'medium', 'hard', 'expert'] as const;
const lengths = ['15', '30', '60'] as const;

type Difficulty = (typeof difficulties)[number];
type Length = (typeof lengths)[number];

/** What somebody wants to practice. */
export function NewPractice({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('practice');
  const client = useQueryClient();
  const navigate = useNavigate();
  const [key] = useState(newKey);
  const [jobRole, setJobRole] = useState('');
  const [focus, setFocus] = useState('');
  const [difficulty, setDifficulty] = useState<Difficulty>('medium');
  const [length, setLength] = useState<Length>('15');
  const [enableHints, setHints] = useState(true);
  const create = useMutation({
    mutationFn: () =>
      read(
        api.POST('/interviews/ai-mock', {
          params: { header: { 'Idempotency-Key': key } },
          body: {
            jobRole,
            difficulty,
            durationMinutes: Number(length),
            enableHints,
            focusAreas: focus
              .split(',')
              .map((area) => area.trim())
              .filter((area) => area !== ''),
          },
        }),
      ),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: practiceListKey, refetchType: 'none' });
      await navigate(`/practice/${id}`);
    },
  });
  return (
    <Card title={t('new')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate();
        }}
      >
        <TextField
          label={t('jobRole')}
          hint={t('jobRoleHint')}
          value={jobRole}
          onChange={setJobRole}
          maxLength={200}
          isRequired
          autoFocus
        />
        <TextField label={t('focus')} hint={t('focusHint')} value={focus} onChange={setFocus} maxLength={500} />
        <Select
          label={t('difficulty')}
          options={difficulties.map((id) => ({ id, name: t(`level.${id}`) }))}
          value={difficulty}
          onChange={setDifficulty}
        />
        <Select
          label={t('length')}
          options={lengths.map((id) => ({ id, name: t('minutes', { minutes: id }) }))}
          value={length}
          onChange={setLength}
        />
        <Checkbox isSelected={enableHints} onChange={setHints}>
          {t('hintsWanted')}
        </Checkbox>
        <p className={styles.soft}>{t('notice')}</p>
        <Failure error={create.error} />
        <div className={styles.choices}>
          <Button type="submit" look="primary" isDisabled={jobRole.trim() === '' || create.isPending}>
            {t('make')}
          </Button>
          <Button onPress={onClose}>{t('cancel', { ns: 'app' })}</Button>
        </div>
      </form>
    </Card>
  );
}
