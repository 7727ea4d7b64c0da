import { queries } from '../api/queries';
import { setNow } from '../time/clock';

/** A mail of the outbox. */
export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly sentAt: string;
  readonly attachments: readonly { readonly name: string; readonly contentType: string; readonly content: string }[];
};

export type HostClock = { readonly now: string; readonly virtual: boolean; readonly next: string | null };

async function admin<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(
    `/admin/${path}`,
    body === undefined ? {} : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) },
  );
  if (!response.ok) {
    throw new Error(`/admin/${path} was answered ${response.status}`);
  }
  return (await response.json()) as T;
}

export const readClock = () => admin<HostClock>('clock');

export const clockKey = ['clock'] as const;

/** Makes this browser's time that of a virtual clock before anything is read by it. */
export async function startClock(): Promise<void> {
  const clock = await queries.fetchQuery({ queryKey: clockKey, queryFn: readClock });
  if (clock.virtual) {
    setNow(Date.parse(clock.now));
  }
}

/** Moves the virtual clock; everything that falls due meanwhile has happened when it returns. */
export const moveClock = (by: { readonly advance: string } | { readonly to: string }) => admin<{ now: string }>('clock', by);

export const readOutbox = () => admin<readonly Mail[]>('outbox');
