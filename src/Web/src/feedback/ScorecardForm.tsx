import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button';
import { Failure, Notice } from '../design/Notice';
import { RadioGroup } from '../design/RadioGroup';
import { TextField } from '../design/TextField';
import { tell } from '../design/Toasts';
import type { Interview } from '../interviews/interview';
import { useFormats } from '../time/format';
import styles from './Feedback.module.css';
import { RatingField } from './RatingField';
import { labelOf, recommendations, type Scorecard } from './scorecard';
import { useScorecard } from './useScorecard';

type Properties = {
  readonly interview: Interview;
  readonly interviewerId: string;
  readonly existing: Scorecard | undefined;
  readonly onDone: () => void;
};

/** A scorecard to write. As long as it is a draft, it saves itself. */
export function ScorecardForm({ interview, interviewerId, existing, onDone }: Properties) {
  const { t } = useTranslation('feedback');
  const card = useScorecard(interview.id, interviewerId, existing, () => {
    tell(t('submitted'));
    onDone();
  });
  const { content, write } = card;
  const { rubric } = interview;
  const isAnythingRated = rubric.attributes.length === 0;
  const attributes = isAnythingRated ? Object.keys(content.ratings) : rubric.attributes.map(({ key }) => key);

  function rate(attribute: string, rating: number | undefined): void {
    const { [attribute]: _, ...others } = content.ratings;
    write({ ratings: rating === undefined ? others : { ...others, [attribute]: rating } });
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        card.submit();
      }}
    >
      <fieldset className={styles.ratings}>
        <legend>{t('ratings')}</legend>
        {attributes.map((attribute) => (
          <RatingField
            key={attribute}
            label={labelOf(rubric, attribute)}
            attribute={rubric.attributes.find(({ key }) => key === attribute)}
            value={content.ratings[attribute]}
            onChange={(rating) => rate(attribute, rating)}
          />
        ))}
        {isAnythingRated && <NewAttribute onAdd={(attribute) => rate(attribute, 3)} />}
      </fieldset>
      <div className={styles.pair}>
        <TextField
          label={t('strengths')}
          value={content.strengths}
          onChange={(strengths) => write({ strengths })}
          maxLength={10_000}
          rows={3}
        />
        <TextField
          label={t('concerns')}
          value={content.concerns}
          onChange={(concerns) => write({ concerns })}
          maxLength={10_000}
          rows={3}
        />
      </div>
      <TextField label={t('notes')} value={content.notes} onChange={(notes) => write({ notes })} maxLength={10_000} rows={4} />
      <RadioGroup
        label={t('recommend')}
        options={recommendations.map((id) => ({ id, name: t(`recommendation.${id}`) }))}
        value={content.recommendation}
        onChange={(recommendation) => write({ recommendation })}
      />
      {card.theirs !== undefined && <Theirs theirs={card.theirs} onKeep={card.keepMine} onTake={card.takeTheirs} />}
      <Failure error={card.error} />
      <div className={styles.end}>
        <SaveState card={card} />
        <Button
          type="submit"
          look="primary"
          isDisabled={content.recommendation === null || card.isSaving || card.theirs !== undefined || (card.wasSubmitted && card.isSaved)}
        >
          {card.wasSubmitted ? t('submitAgain') : t('submit')}
        </Button>
      </div>
    </form>
  );
}

/** Says whether what is written is kept. */
function SaveState({ card }: { readonly card: ReturnType<typeof useScorecard> }) {
  const { t } = useTranslation('feedback');
  const written = useFormats();
  const text = () => {
    if (card.isSaving) {
      return t('saving');
    }
    if (!card.isSaved) {
      return card.wasSubmitted ? t('notSubmitted') : t('notSaved');
    }
    return card.savedAt === undefined ? t('savesItself') : t('savedAt', { time: written.time(card.savedAt) });
  };
  return (
    <span className={styles.soft} role="status">
      {text()}
    </span>
  );
}

type Choice = { readonly theirs: Scorecard; readonly onKeep: () => void; readonly onTake: () => void };

function Theirs({ theirs, onKeep, onTake }: Choice) {
  const { t } = useTranslation('feedback');
  const written = useFormats();
  const texts = (['strengths', 'concerns', 'notes'] as const).filter((field) => theirs[field]);
  return (
    <Notice tone="warn">
      <p>{t('overtaken', { time: written.exact(theirs.updatedAt) })}</p>
      {texts.map((field) => (
        <p key={field}>
          {t(field)}: <q>{theirs[field]}</q>
        </p>
      ))}
      <div className={styles.choices}>
        <Button onPress={onKeep}>{t('keepMine')}</Button>
        <Button onPress={onTake}>{t('takeTheirs')}</Button>
      </div>
    </Notice>
  );
}

/** Where the job names nothing to rate, whoever writes does. */
function NewAttribute({ onAdd }: { readonly onAdd: (attribute: string) => void }) {
  const { t } = useTranslation('feedback');
  const [name, setName] = useState('');
  return (
    <div className={styles.newAttribute}>
      <TextField label={t('newAttribute')} value={name} onChange={setName} maxLength={100} />
      <Button
        isDisabled={name.trim() === ''}
        onPress={() => {
          onAdd(name.trim());
          setName('');
        }}
      >
        {t('addAttribute')}
      </Button>
    </div>
  );
}
