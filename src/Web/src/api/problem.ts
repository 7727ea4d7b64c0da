import type { components } from './contract';

type ProblemDocument = components['schemas']['Problem'];

/** A refusal of the API (RFC 9457), or that it could not be reached (`status` 0, code `unreachable`). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  /** What is wrong with each field, by its name. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly document: ProblemDocument | undefined;

  constructor(status: number, document: ProblemDocument | undefined) {
    super(document?.detail ?? document?.title ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.status = status;
    this.code = document?.code ?? (status === 0 ? 'unreachable' : 'unknown');
    this.fields = document?.errors ?? {};
    this.document = document;
  }

  /** Somebody else changed it first. */
  get isStale(): boolean {
    return this.status === 412;
  }
}
