/** An `Idempotency-Key`: made once for an intention, and sent with each attempt at it. */
export const newKey = (): string => crypto.randomUUID();
