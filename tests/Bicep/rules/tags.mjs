import { isParameter, isVariable, parse } from '../expressions.mjs';
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
export const tags = ({ templates }) => templates.flatMap((file) => [
  ...file.resources
    .filter((resource) => !resource.isExisting && !untagged.some((kind) => kind.test(resource.type)))
    .filter((resource) => !hasTags(parse(resource.tags)))
    .map((resource) => at(file, `gives '${resource.symbol}' no tags`)),
  ...file.modules
    .filter((module) => module.takes.includes('tags'))
    .filter((module) => !isTags(parse(module.properties.parameters?.tags?.value)))
    .map((module) => at(file, `hands '${module.symbol}' other tags than its own`)),
]);

const isTags = (expression) => isParameter(expression, 'tags') || isVariable(expression, 'tags');

/** The tags, alone or with others added. */
const hasTags = (expression) => isTags(expression) || (expression?.call === 'union' && expression.args.some(isTags));
