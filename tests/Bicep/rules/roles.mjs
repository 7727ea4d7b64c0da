import { isDeepStrictEqual } from 'node:util';
import { isVariable, parse } from '../expressions.mjs';
import { at, resolve } from '../templates.mjs';

const guid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;
const assignment = /\/(roleAssignments|sqlRoleAssignments)$/;

/** Roles are given by name: their ids stand in roles.json alone. */
export const roles = (set) => {
  const table = set.json('bicep/roles.json');
  const named = new Set(set.templates.flatMap((file) => namesIn(file, table)));
  return [
    ...set.templates.flatMap((file) => problems(file, table)),
    ...Object.keys(table).filter((name) => !named.has(name)).map((name) => `bicep/roles.json has '${name}', which nobody is given`),
  ];
};

const problems = (file, table) => [
  ...file.literals.filter((text) => guid.test(text)).map((text) => at(file, `has the id in '${text}'; roles.json is the place of roles`)),
  ...namesIn(file, table).filter((name) => !(name in table)).map((name) => at(file, `names the role '${name}', which roles.json lacks`)),
  ...file.resources
    .filter((resource) => assignment.test(resource.type))
    // `roles[…]` as the last argument of the function that makes the id.
    .filter((resource) => !isLookup(file, table, parse(resource.properties?.roleDefinitionId)?.args?.at(-1)))
    .map((resource) => at(file, `assigns a role in '${resource.symbol}' that is not named by roles.json`)),
];

const isLookup = (file, table, expression) => {
  if (!isVariable(expression?.of)) return false;
  const { value, isLoaded } = resolve(file, expression.of);
  return isLoaded && isDeepStrictEqual(value, table);
};

/** The names between the brackets of `roles[…]`: one, or those of the list that a loop goes through. */
const namesIn = (file, table) => file.expressions
  .filter((expression) => isLookup(file, table, expression))
  .flatMap(({ key }) => key.text ?? listed(file, key.of) ?? `${JSON.stringify(key)}, which is of no list of names`);

const listed = (file, list) => {
  const items = isVariable(list) ? resolve(file, list).value : list?.call === 'createArray' ? list.args.map((each) => each.text) : undefined;
  return Array.isArray(items) && items.length > 0 && items.every((each) => typeof each === 'string' && !parse(each)) ? items : undefined;
};
