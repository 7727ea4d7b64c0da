import { all, properties } from '../parser.mjs';
import { at } from '../templates.mjs';

/** Modules are local, so that a deployment depends on no registry; their parameters and outputs are those that exist. */
export const modules = (set) => [...set.templates.flatMap((file) => calls(set, file)), ...unused(set)];

const calls = (set, file) => file.modules.flatMap((module) => {
  const callee = set.resolve(file, module.target);
  if (/^(br|ts)[:/]/.test(module.target) || !callee) return [at(file, module.node, `takes the module '${module.target}', which is no file here`)];

  const given = properties(module.properties.get('params'));
  const known = callee.params.map((each) => each.name);
  const required = callee.params.filter((each) => !each.value).map((each) => each.name);
  return [
    ...required.filter((name) => !given.has(name)).map((name) => at(file, module.node, `gives '${module.name}' no '${name}'`)),
    ...[...given.keys()].filter((name) => !known.includes(name)).map((name) => at(file, module.node, `gives '${module.name}' a '${name}', which it does not take`)),
    ...outputsRead(file, module.name)
      .filter(({ name }) => !callee.outputs.some((output) => output.name === name))
      .map(({ node, name }) => at(file, node, `reads '${name}' of '${module.name}', which has no such output`)),
  ];
});

/** `module.outputs.name`, also with `!.` and `.?`. */
const outputsRead = (file, module) => all(file.root, 'member_expression')
  .map((node) => ({ node, match: /^(\w+)!?\??\.\??outputs\??\.\??(\w+)$/.exec(node.text) }))
  .filter(({ match }) => match?.[1] === module)
  .map(({ node, match }) => ({ node, name: match[2] }));

const unused = (set) => set.templates
  .filter((file) => file.path.includes('/modules/'))
  .filter((file) => !set.templates.some((caller) => caller.modules.some((module) => set.resolve(caller, module.target) === file)))
  .map((file) => `${file.path}:1 is used by nobody`);
