/** Whatever lies in the folder is part of what azd deploys, and what says that it is JSON is JSON, also where it is loaded as a text. */
export const files = ({ texts, reached }) => Object.keys(texts).flatMap((path) => [
  ...(reached.includes(path) ? [] : [`${path} is used by nobody`]),
  ...(path.endsWith('.json') && !isReadable(texts[path]) ? [`${path} is no JSON`] : []),
]);

const isReadable = (text) => {
  try {
    return JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
};
