import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/api';
import { Card } from '../design/Card';
import { Figure, Figures } from './Figure';
import { useFigures } from './useFigures';

const outcomes = ['interviews', 'completed', 'cancelled', 'noShows', 'open'] as const;
const shares = ['completion', 'cancellation', 'noShow', 'noShowByCandidate', 'noShowByInterviewer', 'rescheduling'] as const;

/** What became of the interviews, in numbers and in shares. */
export function VolumeAndRates({ volume, rates }: { readonly volume: Schema<'Volume'>; readonly rates?: Schema<'Rates'> | undefined }) {
  const { t } = useTranslation('analytics');
  const figures = useFigures();
  return (
    <>
      <Card title={t('volume.label')}>
        <Figures>
          {outcomes.map((outcome) => (
            <Figure
              key={outcome}
              name={t(`volume.${outcome}`)}
              value={figures.whole(volume[outcome])}
              {...(outcome === 'interviews' ? { definition: t('def.volume') } : {})}
            />
          ))}
        </Figures>
      </Card>
      {rates !== undefined && (
        <Card title={t('rate.label')}>
          <Figures>
            {shares.map((share) => (
              <Figure
                key={share}
                name={t(`rate.${share}`)}
                value={figures.percent(rates[share].value)}
                of={figures.ofRatio(rates[share])}
                definition={t(`def.${share}`)}
              />
            ))}
            <Figure name={t('rate.movesByCandidate')} value={figures.whole(rates.movesByCandidate)} />
            <Figure name={t('rate.movesByCompany')} value={figures.whole(rates.movesByCompany)} />
          </Figures>
        </Card>
      )}
    </>
  );
}
