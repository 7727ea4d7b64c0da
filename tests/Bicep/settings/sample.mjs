/** A setting's name in a sentence: `CosmosDb:accountEndpoint`, or in capitals `AZURE_CLIENT_ID`. */
const inText = /\b[A-Z][A-Za-z]*(?::[A-Za-z]+)+|\b[A-Z]+(?:_[A-Z]+)+\b/g;

/**
 * What local.settings.sample.json tells of. A name is told as a key, as the key of a comment (`// Name`) or within a comment's sentence.
 * A comment that begins with 'Required' says that the app does not start without the setting, or without one below it.
 * @param {string} json
 */
export const readSample = (json) => {
  const values = Object.entries(JSON.parse(json).Values);
  const comments = values.filter(([key]) => key.startsWith('//')).map(([key, text]) => [key.slice(2).trim(), text]);
  return {
    documented: new Set([
      ...values.filter(([key]) => !key.startsWith('//')).map(([key]) => key),
      ...comments.map(([key]) => key),
      ...comments.flatMap(([, text]) => text.match(inText) ?? []),
    ]),
    required: comments.filter(([, text]) => text.startsWith('Required')).map(([key]) => key),
  };
};
