/**
 * How a field says that it is wrong. What the API refused must not keep the browser from sending what was corrected, so it is told to screen readers and no
 * more; a field that is required and empty does keep it.
 */
export const validity = (error: string | undefined) => ({
  isInvalid: error !== undefined,
  validationBehavior: error === undefined ? ('native' as const) : ('aria' as const),
});
