/** Where the issuer sends people back to. */
export const returnPath = '/signed-in';
