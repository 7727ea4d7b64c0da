import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read, type Schema } from '../api/api';
import { Button } from '../design/Button';
import { Failure, Notice } from '../design/Notice';
import styles from './Practice.module.css';
import { useRecorder } from './useRecorder';

export type Heard = Schema<'Transcription'>;

/** Takes an answer that is spoken, and tells what was heard. */
export function Spoken({ onHeard }: { readonly onHeard: (heard: Heard) => void }) {
  const { t } = useTranslation('practice');
  const transcription = useMutation({
    mutationFn: (recording: Blob) =>
      read(
        api.POST('/transcriptions', {
          // The contract's type for the bytes of a recording is a string.
          body: recording as unknown as string,
          bodySerializer: (bytes) => bytes,
          headers: { 'Content-Type': recording.type },
        }),
      ),
    onSuccess: onHeard,
  });
  const recorder = useRecorder(transcription.mutate);
  return (
    <div className={styles.spoken}>
      <div className={styles.choices}>
        {recorder.isRecording ? (
          <Button onPress={recorder.stop}>{t('stopSpeaking')}</Button>
        ) : (
          <Button onPress={recorder.start} isDisabled={transcription.isPending}>
            {t('speak')}
          </Button>
        )}
      </div>
      <p className={styles.soft} role="status">
        {t(recorder.isRecording ? 'listening' : transcription.isPending ? 'transcribing' : 'speakWhy')}
      </p>
      {recorder.isRefused && <Notice tone="warn">{t('noMicrophone')}</Notice>}
      <Failure error={transcription.error} />
    </div>
  );
}
