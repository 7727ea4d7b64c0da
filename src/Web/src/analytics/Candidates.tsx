import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../api/api';
import { Card } from '../design/Card';
import { ComboBox } from '../design/ComboBox';
import { Empty, Failure, Waiting } from '../design/Notice';
import styles from './Analytics.module.css';
import { Blind } from './Blind';
import type { ReportFilters } from './filters';
import { Judgments } from './Judgments';
import { useCandidateReport } from './reads';
import { SkillTable } from './Skills';
import { VolumeAndRates } from './VolumeAndRates';

/** @param onChange Sets parameters of the page's address. */
type Properties = { readonly filters: ReportFilters; readonly onChange: (changes: Readonly<Record<string, string | undefined>>) => void };

/** One candidate's interviews. */
export function Candidates({ filters, onChange }: Properties) {
  const { t } = useTranslation('analytics');
  const [text, setText] = useState('');
  const found = useQuery({
    queryKey: ['candidates', 'search', text],
    queryFn: ({ signal }) =>
      read(api.GET('/candidates', { params: { query: { ...(text === '' ? {} : { q: text }), limit: 20 } }, signal })),
    placeholderData: keepPreviousData,
  });
  return (
    <div className={styles.stack}>
      <div className={styles.who}>
        <ComboBox
          label={t('candidate')}
          choices={(found.data?.items ?? []).map((candidate) => ({ id: candidate.id ?? '', name: candidate.name ?? '' }))}
          text={text}
          onText={setText}
          value={filters.candidateId ?? null}
          onChange={(candidate) => candidate !== null && onChange({ candidate })}
          nothing={t('nothing', { ns: 'app' })}
        />
      </div>
      {filters.candidateId === undefined ? (
        <Empty title={t('chooseCandidate')} />
      ) : (
        <OneCandidate key={filters.candidateId} id={filters.candidateId} filters={filters} />
      )}
    </div>
  );
}

function OneCandidate({ id, filters }: { readonly id: string; readonly filters: ReportFilters }) {
  const { t } = useTranslation('analytics');
  const report = useCandidateReport(id, filters);
  if (report.data === undefined) {
    return report.error === null ? <Waiting lines={8} /> : <Failure error={report.error} />;
  }
  const { blind, volume, rates, scores, satisfaction, skills } = report.data;
  return (
    <>
      <Blind isBlind={blind} />
      <VolumeAndRates volume={volume} rates={rates} />
      {skills !== undefined && skills.length > 0 && (
        <Card title={t('skills.label')}>
          <SkillTable skills={skills} />
        </Card>
      )}
      <Judgments scores={scores} satisfaction={satisfaction} />
    </>
  );
}
