import { at } from '../templates.mjs';

/** The vendor has published no other version of these. */
const previews = new Map([['Microsoft.Insights/diagnosticSettings@2021-05-01-preview', 'there has never been a released version that routes category groups']]);

/** Every resource takes a released version of its API, and all of one kind the same. That there is such a version, the compiler says. */
export const versions = ({ templates }) => {
  const all = templates.flatMap((file) => file.resources.map((resource) => ({ file, kind: resource.type, version: resource.apiVersion, target: `${resource.type}@${resource.apiVersion}` })));
  return [
    ...all.filter(({ version, target }) => !/^\d{4}-\d{2}-\d{2}$/.test(version) && !previews.has(target)).map(({ file, target }) => at(file, `takes the preview '${target}'`)),
    ...all
      .filter(({ kind, version }) => all.find((other) => other.kind === kind).version !== version)
      .map(({ file, target }) => at(file, `takes another version than elsewhere: '${target}'`)),
  ];
};
