import { useRef } from 'react';
import { newKey } from '../api/keys';

/** The `Idempotency-Key` of a body: the same as long as the same is asked for, so that a repeat makes nothing new. */
export function useIntention(): (body: unknown) => string {
  const intention = useRef({ body: '', key: '' });
  return (body) => {
    const written = JSON.stringify(body);
    if (written !== intention.current.body) {
      intention.current = { body: written, key: newKey() };
    }
    return intention.current.key;
  };
}
