import { isDeepStrictEqual } from 'node:util';
import { isVariable, parse } from '../expressions.mjs';
import { at, resolve } from '../templates.mjs';

/** What the code defines, and the file that it is written to: the template makes all of it and nothing beside it. */
const shared = {
  'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers': 'cosmos/containers.json',
  'Microsoft.Storage/storageAccounts/queueServices/queues': 'queues.json',
};

export const sharedDefinitions = (set) => Object.entries(shared).flatMap(([kind, path]) => {
  const made = set.templates.flatMap((file) => file.resources.filter((each) => each.type === kind && !each.isExisting).map((resource) => ({ file, resource })));
  return [
    ...(made.length === 0 ? [`infra makes nothing of ${path}`] : []),
    ...(set.json(path).length === 0 ? [`${path} is empty`] : []),
    ...made
      .filter(({ file, resource }) => resource.condition !== undefined || !isLoopOver(file, resource, set.json(path)))
      .map(({ file, resource }) => at(file, `makes '${resource.symbol}' of something else than ${path}`)),
  ];
});

/** As often as the loaded file has entries. */
const isLoopOver = (file, { copy }, content) => {
  const count = parse(copy?.count);
  if (count?.call !== 'length' || !isVariable(count.args[0])) return false;
  const { value, isLoaded } = resolve(file, count.args[0]);
  return isLoaded && isDeepStrictEqual(value, content);
};
