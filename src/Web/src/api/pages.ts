/** A page of a list, as every list of the API has it. */
export type Page<T> = { readonly items: readonly T[]; readonly nextCursor?: string | null };

/** What `useInfiniteQuery` needs to walk a list by its cursor. */
export const byCursor = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last: { nextCursor?: string | null }) => last.nextCursor ?? undefined,
};

export function itemsOf<T>(pages: readonly Page<T>[] | undefined): readonly T[] {
  return pages?.flatMap((page) => page.items) ?? [];
}
