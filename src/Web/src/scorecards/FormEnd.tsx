import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button';
import { DialogActions } from '../design/Dialog';
import { Failure } from '../design/Notice';
import type { FormProperties } from './KeptList';

type Properties = Omit<FormProperties<unknown>, 'value' | 'onSave'> & { readonly isWrong: boolean };

/** What is wrong, and the buttons at the end of a form. */
export function FormEnd({ isWrong, isRunning, error, onRemove, onClose }: Properties) {
  const { t } = useTranslation('scorecards');
  return (
    <>
      <Failure error={error} />
      <DialogActions>
        {onRemove !== undefined && (
          <Button look="danger" onPress={onRemove}>
            {t('remove')}
          </Button>
        )}
        <Button onPress={onClose}>{t('cancel', { ns: 'app' })}</Button>
        <Button type="submit" look="primary" isDisabled={isWrong || isRunning}>
          {t('save', { ns: 'app' })}
        </Button>
      </DialogActions>
    </>
  );
}
