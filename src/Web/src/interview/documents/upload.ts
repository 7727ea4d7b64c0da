import { api, read } from '../../api/api';
import { newKey } from '../../api/keys';
import type { Document } from '../reads';
import { sendFile } from './sendFile';

export type Kind = Document['kind'];

/** One upload: a file and what is said of it. The key is made once, however often it is tried. */
export type Upload = {
  readonly key: string;
  readonly interviewId: string;
  readonly file: File;
  readonly kind: Kind;
  readonly visibleToCandidate: boolean;
};

type Progress = { readonly signal: AbortSignal; readonly onProgress: (percent: number) => void };

/** A request on Azure may have 20 MiB, a part 10 MiB; one that is lost is not long to send again. */
const partSize = 5 * 1024 * 1024;

/** Sends a file. A recording that is larger than a part goes in parts, and goes on where it stopped when it is sent again. */
export async function send(upload: Upload, progress: Progress): Promise<void> {
  await (upload.kind === 'recording' && upload.file.size > partSize ? sendParts(upload, progress) : sendWhole(upload, progress));
}

async function sendWhole({ key, interviewId, file, kind, visibleToCandidate }: Upload, { signal, onProgress }: Progress): Promise<void> {
  await read(
    api.POST('/interviews/{id}/documents', {
      params: { path: { id: interviewId }, query: { kind, name: file.name, visibleToCandidate }, header: { 'Idempotency-Key': key } },
      headers: { 'Content-Type': file.type || 'application/octet-stream' },
      fetch: sendFile({ body: file, signal, onSent: (bytes) => onProgress(percentOf(bytes, file)) }),
    }),
  );
}

async function sendParts({ key, interviewId, file, kind, visibleToCandidate }: Upload, { signal, onProgress }: Progress): Promise<void> {
  const parts = Math.ceil(file.size / partSize);
  const kept = keptParts(interviewId, file);
  for (let part = kept.sent + 1; part <= parts; part++) {
    const from = (part - 1) * partSize;
    const body = file.slice(from, from + partSize);
    await read(
      api.PUT('/interviews/{id}/documents/uploads/{uploadId}/{part}', {
        params: { path: { id: interviewId, uploadId: kept.uploadId, part } },
        headers: { 'Content-Type': 'application/octet-stream' },
        body: '',
        fetch: sendFile({ body, signal, onSent: (bytes) => onProgress(percentOf(from + bytes, file)) }),
      }),
    );
    keepParts(interviewId, file, { ...kept, sent: part });
  }
  await read(
    api.POST('/interviews/{id}/documents', {
      params: {
        path: { id: interviewId },
        query: { kind, name: file.name, visibleToCandidate, upload: kept.uploadId, parts },
        header: { 'Idempotency-Key': key },
      },
      signal,
    }),
  );
  sessionStorage.removeItem(nameOf(interviewId, file));
}

type Parts = { readonly uploadId: string; readonly sent: number };

const percentOf = (bytes: number, file: File): number => (file.size === 0 ? 100 : Math.min(100, (bytes / file.size) * 100));

// What of a recording was sent outlasts a reload of the page, so that the same file goes on from there.
const nameOf = (interviewId: string, file: File): string => `upload ${interviewId} ${file.name} ${file.size} ${file.lastModified}`;

function keptParts(interviewId: string, file: File): Parts {
  const text = sessionStorage.getItem(nameOf(interviewId, file));
  return text === null ? { uploadId: newKey(), sent: 0 } : (JSON.parse(text) as Parts);
}

function keepParts(interviewId: string, file: File, parts: Parts): void {
  sessionStorage.setItem(nameOf(interviewId, file), JSON.stringify(parts));
}
