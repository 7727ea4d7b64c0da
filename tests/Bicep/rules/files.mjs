import { all, literal } from '../parser.mjs';
import { at } from '../templates.mjs';

/** What is loaded is there, JSON is JSON, and the members that are read of it exist. */
export const files = (set) => set.files.flatMap((file) => [...missing(set, file), ...unknownMembers(set, file)]);

const loads = (node) => all(node, 'call_expression')
  .filter((call) => /^load(Json|Text)Content$/.test(call.childForFieldName('function').text))
  .map((call) => ({ call, isJson: call.text.startsWith('loadJson'), path: literal(call.childForFieldName('arguments').namedChildren[0]) }));

const missing = (set, file) => loads(file.root).flatMap(({ call, isJson, path }) => {
  const text = set.text(file, path ?? '');
  if (text === undefined) return [at(file, call, `loads '${path}', which is not there`)];
  return (isJson || path.endsWith('.json')) && !isReadable(text) ? [at(file, call, `loads '${path}', which is no JSON`)] : [];
});

const isReadable = (text) => {
  try {
    return JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
};

const unknownMembers = (set, file) => file.variables
  .map((variable) => ({ variable, load: loads(variable.node)[0] }))
  .filter(({ variable, load }) => load?.isJson && variable.value.equals(load.call) && isReadable(set.text(file, load.path ?? '') ?? ''))
  .flatMap(({ variable, load }) => {
    const content = JSON.parse(set.text(file, load.path));
    return all(file.root, 'member_expression')
      .filter((node) => node.childForFieldName('object').text === variable.name)
      .filter((node) => !(node.childForFieldName('property').text in content))
      .map((node) => at(file, node, `reads '${node.text}', which '${load.path}' lacks`));
  });
