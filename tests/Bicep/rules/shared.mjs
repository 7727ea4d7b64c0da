import { at } from '../templates.mjs';

/** What the code defines, and the file that it is written to: the template makes all of it and nothing beside it. */
const shared = {
  'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers': 'cosmos/containers.json',
  'Microsoft.Storage/storageAccounts/queueServices/queues': 'queues.json',
};

export const sharedDefinitions = (set) => Object.entries(shared).flatMap(([kind, path]) => {
  const made = set.templates.flatMap((file) => file.resources.filter((each) => each.target.split('@')[0] === kind).map((resource) => ({ file, resource })));
  return [
    ...(made.length === 0 ? [`infra makes nothing of ${path}`] : []),
    ...(set.json(path).length === 0 ? [`${path}:1 is empty`] : []),
    ...made.filter(({ file, resource }) => !isLoopOver(set, file, resource, path)).map(({ file, resource }) => at(file, resource.node, `makes '${resource.name}' of something else than ${path}`)),
  ];
});

const isLoopOver = (set, file, { value }, path) => {
  if (value.type !== 'for_statement') return false;
  const list = value.namedChildren[1];
  const loaded = file.variables.find((variable) => variable.name === list.text)?.value ?? list;
  const from = /^(?:any\()?loadJsonContent\('([^']+)'\)\)?$/.exec(loaded.text)?.[1];
  return from !== undefined && set.text(file, from) === set.texts[path];
};
