import { all, literal, properties } from '../parser.mjs';
import { at } from '../templates.mjs';

const guid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;
const assignment = /\/(roleAssignments|sqlRoleAssignments)@/;

/** Roles are given by name: their ids stand in roles.json alone. */
export const roles = (set) => {
  const table = set.json('bicep/roles.json');
  const named = new Set(set.templates.flatMap((file) => namesIn(file).map(({ name }) => name)));
  return [
    ...set.templates.flatMap((file) => problems(file, table)),
    ...Object.keys(table).filter((name) => !named.has(name)).map((name) => `bicep/roles.json:1 has '${name}', which nobody is given`),
  ];
};

const problems = (file, table) => [
  ...all(file.root, 'string').filter((node) => guid.test(node.text)).map((node) => at(file, node, `has the id ${node.text}; roles.json is the place of roles`)),
  ...namesIn(file).filter(({ name }) => !(name in table)).map(({ node, name }) => at(file, node, `names the role '${name}', which roles.json lacks`)),
  ...file.resources
    .filter((resource) => assignment.test(resource.target))
    .filter((resource) => !isByName(properties(resource.properties.get('properties')).get('roleDefinitionId')))
    .map((resource) => at(file, resource.node, `assigns a role in '${resource.name}' that is not named by roles.json`)),
];

/** The names between the brackets of `roles[…]`: one, or those of the list that a loop goes through. */
const namesIn = (file) => all(file.root, 'subscript_expression')
  .filter((node) => node.childForFieldName('object').text === 'roles')
  .flatMap((node) => {
    const index = node.childForFieldName('index');
    const name = literal(index);
    return name === undefined ? listed(file, index.text).map((each) => ({ node, name: each })) : [{ node, name }];
  });

const listed = (file, variable) => {
  const lists = all(file.root, 'for_statement').filter((loop) => loop.childForFieldName('initializer')?.text === variable).map((loop) => loop.namedChildren[1].text);
  const items = file.variables.filter((each) => lists.includes(each.name)).flatMap((each) => each.value.namedChildren.map(literal));
  return items.length > 0 ? items : [`${variable}, which is no list of names`];
};

/** `roles[…]` as the last argument of the function that makes the id. */
const isByName = (value) => {
  const last = value?.type === 'call_expression' ? value.childForFieldName('arguments').namedChildren.at(-1) : undefined;
  return last?.type === 'subscript_expression' && last.childForFieldName('object').text === 'roles';
};
