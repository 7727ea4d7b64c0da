import { properties } from '../parser.mjs';
import { at } from '../templates.mjs';

/** Kinds that take no tags. */
const untagged = [
  /^Microsoft\.Authorization\//,
  /^Microsoft\.CognitiveServices\/accounts\/deployments$/,
  /^Microsoft\.Consumption\//,
  /^Microsoft\.DocumentDB\/databaseAccounts\/sqlRoleAssignments$/,
  /^Microsoft\.DurableTask\/schedulers\/taskHubs$/,
  /^Microsoft\.Insights\/diagnosticSettings$/,
  /^Microsoft\.Network\/privateEndpoints\/privateDnsZoneGroups$/,
  /^Microsoft\.Storage\/storageAccounts\//,
  /^Microsoft\.Web\/sites\//,
];

/** Every resource that can carries the tags, by which costs are told apart and azd finds the environment. */
export const tags = (set) => set.templates.flatMap((file) => [
  ...file.resources
    .filter((resource) => !resource.isExisting && !untagged.some((kind) => kind.test(resource.target.split('@')[0])))
    .filter((resource) => !/\btags\b/.test(resource.properties.get('tags')?.text ?? ''))
    .map((resource) => at(file, resource.node, `gives '${resource.name}' no tags`)),
  ...file.modules
    .filter((module) => set.resolve(file, module.target)?.params.some((param) => param.name === 'tags'))
    .filter((module) => properties(module.properties.get('params')).get('tags')?.text !== 'tags')
    .map((module) => at(file, module.node, `hands '${module.name}' other tags than its own`)),
]);
