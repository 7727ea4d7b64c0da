import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

const isFault = (failure: Error) => !(failure instanceof Problem) || failure.status === 0 || failure.status >= 500;

/** Reads are repeated after faults, not after refusals; what was read counts as fresh for a quarter of a minute. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, retry: (count, failure) => count < 2 && isFault(failure), refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});
