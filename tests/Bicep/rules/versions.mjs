import { at } from '../templates.mjs';

/** The vendor has published no other version of these. */
const previews = new Map([['Microsoft.Insights/diagnosticSettings@2021-05-01-preview', 'there has never been a released version that routes category groups']]);

/** Every resource names one released version of its API, and all of one kind the same. */
export const versions = ({ templates }) => {
  const all = templates.flatMap((file) => file.resources
    .filter((resource) => resource.target.includes('/'))
    .map((resource) => ({ file, resource, kind: resource.target.split('@')[0], version: resource.target.split('@')[1] })));
  return [
    ...all.filter(({ version }) => !/^\d{4}-\d{2}-\d{2}(-preview)?$/.test(version ?? '')).map(({ file, resource }) => at(file, resource.node, `pins no version of '${resource.target}'`)),
    ...all.filter(({ resource }) => /preview/.test(resource.target) && !previews.has(resource.target)).map(({ file, resource }) => at(file, resource.node, `takes the preview '${resource.target}'`)),
    ...all
      .filter(({ kind, version }) => all.find((other) => other.kind === kind).version !== version)
      .map(({ file, resource }) => at(file, resource.node, `takes another version than elsewhere: '${resource.target}'`)),
  ];
};
