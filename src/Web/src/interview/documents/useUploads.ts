import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { keyOf } from '../../interviews/reads';
import { send, type Upload } from './upload';

/** An upload that is under way, or was refused. */
export type Uploading = Upload & { readonly percent: number; readonly error?: Error | undefined };

/** The uploads of this page; each goes when it is done. */
export function useUploads() {
  const client = useQueryClient();
  const [uploads, setUploads] = useState<readonly Uploading[]>([]);
  const stops = useRef(new Map<string, AbortController>());
  const change = (key: string, changes: Partial<Uploading>) =>
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...changes } : upload)));
  const remove = (key: string) => setUploads((all) => all.filter((upload) => upload.key !== key));

  async function run(upload: Upload): Promise<void> {
    const stop = new AbortController();
    stops.current.set(upload.key, stop);
    try {
      await send(upload, { signal: stop.signal, onProgress: (percent) => change(upload.key, { percent }) });
      await client.invalidateQueries({ queryKey: keyOf(upload.interviewId) });
      remove(upload.key);
    } catch (failure) {
      if (stop.signal.aborted) {
        remove(upload.key);
      } else {
        change(upload.key, { error: failure instanceof Error ? failure : new Error(String(failure)) });
      }
    } finally {
      stops.current.delete(upload.key);
    }
  }

  return {
    uploads,
    add: (upload: Upload) => {
      setUploads((all) => [...all, { ...upload, percent: 0 }]);
      void run(upload);
    },
    again: (upload: Uploading) => {
      change(upload.key, { error: undefined });
      void run(upload);
    },
    cancel: ({ key }: Upload) => {
      stops.current.get(key)?.abort();
      remove(key);
    },
  };
}
