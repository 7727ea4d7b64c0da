import { useTranslation } from 'react-i18next';
import { itemsOf } from '../api/pages';
import { Select } from '../design/Select';
import { useKept } from '../scorecards/reads';

const none = 'none';

/** One of the scorecard templates, or none. @param nothing What it says then. */
export function TemplateField({
  id,
  nothing,
  onChange,
}: {
  readonly id: string | null;
  readonly nothing: string;
  readonly onChange: (id: string | null) => void;
}) {
  const { t } = useTranslation('directory');
  const templates = itemsOf(useKept('scorecard-templates').data?.pages);
  const isKnown = id === null || templates.some((template) => template.id === id);
  return (
    <Select
      label={t('member.scorecardTemplateId')}
      options={[
        { id: none, name: nothing },
        ...(isKnown ? [] : [{ id: id ?? none, name: id ?? none }]),
        ...templates.map((template) => ({ id: template.id ?? none, name: template.name })),
      ]}
      value={id ?? none}
      onChange={(chosen) => onChange(chosen === none ? null : chosen)}
    />
  );
}
