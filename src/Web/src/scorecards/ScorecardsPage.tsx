import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../design/Page';
import { Tabs } from '../design/Tabs';
import { GuideForm } from './GuideForm';
import { KeptList } from './KeptList';
import { TemplateForm } from './TemplateForm';

const views = ['templates', 'guides'] as const;

/** What interviews to come are judged by, and how they are held. Which of the two is shown is in the address. */
export default function ScorecardsPage() {
  const { t } = useTranslation('scorecards');
  const { t: ti } = useTranslation('interviews');
  const [search, setSearch] = useSearchParams();
  const view = views.find((name) => name === search.get('view')) ?? 'templates';
  return (
    <Page title={t('title')}>
      <Tabs
        label={t('title')}
        tabs={views.map((id) => ({ id, name: t(id) }))}
        value={view}
        onChange={(id) => setSearch(id === 'templates' ? {} : { view: id }, { replace: true })}
      >
        {view === 'templates' ? (
          <KeptList
            kind="scorecard-templates"
            says={(template) => [t(`blind.${template.blind ?? 'afterOwn'}`), t('rates', { count: template.attributes.length })].join(' · ')}
            Form={TemplateForm}
          />
        ) : (
          <KeptList
            kind="interview-guides"
            says={(guide) => [guide.type ? ti(`type.${guide.type}`) : t('anyType'), guide.jobId ?? t('anyJob')].join(' · ')}
            Form={GuideForm}
          />
        )}
      </Tabs>
    </Page>
  );
}
