/** Modules are local, so that no build and no check depends on a registry. */
export const local = ({ texts }) => Object.entries(texts)
  .filter(([path]) => /\.bicep(param)?$/.test(path))
  .flatMap(([path, text]) => [...text.matchAll(/'((?:br|ts)[:/][^']*)'/g)]
    .map((match) => `${path}:${text.slice(0, match.index).split('\n').length} takes '${match[1]}' from a registry`));
