import { all } from '../parser.mjs';
import { at } from '../templates.mjs';

/** The parameter file gives main.bicep what it needs and nothing else; the profiles tell the same things, each of its kind. */
export const parameters = (set) => set.parameterFiles.flatMap((file) => {
  const main = set.resolve(file, file.using ?? '');
  if (!main) return [`${file.path}:1 uses no template`];

  const given = new Map(file.params.map((param) => [param.name, param]));
  const known = main.params.map((param) => param.name);
  return [
    ...main.params.filter((param) => !param.value && !given.has(param.name)).map((param) => at(main, param.node, `requires '${param.name}', which ${file.path} does not give`)),
    ...file.params.filter((param) => !known.includes(param.name)).map((param) => at(file, param.node, `gives '${param.name}', which ${main.path} does not take`)),
    ...profileProblems(set, file, main),
  ];
});

const profileProblems = (set, file, main) => {
  const dev = set.json('bicep/profiles/dev.json');
  const prod = set.json('bicep/profiles/prod.json');
  const read = all(file.root, 'member_expression').filter((node) => node.childForFieldName('object').text === 'profile').map((node) => node.childForFieldName('property').text);
  return Object.entries({ dev, prod }).flatMap(([name, profile]) => {
    const path = `bicep/profiles/${name}.json:1`;
    const types = new Map(main.params.map((param) => [param.name, param.node.namedChildren.find((child) => child.type === 'type').text]));
    return [
      ...read.filter((key) => !(key in profile)).map((key) => `${path} lacks '${key}'`),
      ...Object.keys(profile).filter((key) => !read.includes(key)).map((key) => `${path} has '${key}', which nobody reads`),
      ...Object.keys(profile).filter((key) => types.has(key) && types.get(key) !== typeName(profile[key])).map((key) => `${path} gives '${key}' as ${typeName(profile[key])}`),
      ...disallowed(main, profile).map((key) => `${path} gives '${key}' a value that is not allowed`),
    ];
  });
};

const typeName = (value) => ({ boolean: 'bool', number: 'int', string: 'string' })[typeof value] ?? 'object';

const disallowed = (main, profile) => main.params
  .filter((param) => param.name in profile)
  .filter((param) => {
    const allowed = param.decorators.find((each) => each.childForFieldName('function')?.text === 'allowed');
    const values = allowed?.childForFieldName('arguments').namedChildren[0].namedChildren.map((node) => node.text.replace(/^'|'$/g, ''));
    return values && !values.includes(String(profile[param.name]));
  })
  .map((param) => param.name);
