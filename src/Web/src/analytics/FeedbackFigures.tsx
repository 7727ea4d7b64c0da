import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/api';
import { Card } from '../design/Card';
import { Figure, Figures } from './Figure';
import { useFigures } from './useFigures';

const counts = ['asked', 'submitted', 'outstanding'] as const;
const shares = ['late', 'complete', 'withRecommendation', 'withRatings', 'withExplanation'] as const;

/** How many scorecards there are, how soon and how good. */
export function FeedbackFigures({ feedback }: { readonly feedback: Schema<'FeedbackFigures'> }) {
  const { t } = useTranslation('analytics');
  const figures = useFigures();
  return (
    <Card title={t('feedback.label')}>
      <Figures>
        {counts.map((count) => (
          <Figure
            key={count}
            name={t(`feedback.${count}`)}
            value={figures.whole(feedback[count])}
            {...(count === 'asked' ? { definition: t('def.asked') } : {})}
          />
        ))}
        <Figure
          name={t('feedback.submissionHours')}
          value={figures.hours(feedback.submissionHours.value)}
          of={figures.of(feedback.submissionHours.n)}
          definition={t('def.submissionHours')}
        />
        {shares.map((share) => (
          <Figure
            key={share}
            name={t(`feedback.${share}`)}
            value={figures.percent(feedback[share].value)}
            of={figures.ofRatio(feedback[share])}
            {...(share === 'late' || share === 'complete' ? { definition: t(`def.${share}`) } : {})}
          />
        ))}
      </Figures>
    </Card>
  );
}
