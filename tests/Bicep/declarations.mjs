import { all, literal, parse, properties } from './parser.mjs';

const kinds = {
  parameter_declaration: 'params',
  variable_declaration: 'variables',
  resource_declaration: 'resources',
  module_declaration: 'modules',
  output_declaration: 'outputs',
  user_defined_function: 'functions',
};

/** The object of a resource or module, whatever condition or loop it stands in. */
const bodyOf = (node) => {
  if (!node || node.type === 'object') return node;
  return bodyOf(node.type === 'for_statement' ? node.childForFieldName('body') : node.namedChildren.find((child) => child.type === 'object'));
};

const decoratorsOf = (node) => {
  const before = node.previousNamedSibling;
  return before?.type === 'decorators' ? before.namedChildren.map((decorator) => decorator.namedChildren[0]) : [];
};

const describe = (node) => {
  const named = node.namedChildren.filter((child) => child.type !== 'comment');
  const text = literal(named.find((child) => child.type === 'string')) ?? '';
  const value = node.children.some((child) => child.type === '=') ? named.at(-1) : undefined;
  const isEmbodied = ['resource_declaration', 'module_declaration'].includes(node.type);
  const body = isEmbodied ? bodyOf(value) : undefined;
  return {
    node,
    name: named[0].text,
    value,
    decorators: decoratorsOf(node),
    ...(isEmbodied && { target: text, body, properties: properties(body), isExisting: node.children.some((child) => child.type === 'existing') }),
  };
};

/** What a template declares, nested resources included. */
export const declarations = (path, text) => {
  const root = parse(path, text);
  const file = { path, text, root, using: literal(all(root, 'using_statement')[0]?.namedChildren[0]) };
  for (const [type, kind] of Object.entries(kinds)) {
    file[kind] = all(root, type).filter((node) => !node.hasError).map(describe);
  }
  return file;
};
