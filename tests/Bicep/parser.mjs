// Bicep's own compiler is a download that not every machine can make; this grammar comes with npm.
import { createRequire } from 'node:module';
import { Language, Parser } from 'web-tree-sitter';

await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(createRequire(import.meta.url).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')));

/** The grammar has no assignment of a parameter file (`param name = value`). With a type in it, it is a declaration, which it has. */
const asDeclarations = (text) => text.replace(/^(param \w+)( =)/gm, '$1 object$2');

/** @returns the root of the syntax tree; mistakes are nodes in it. */
export const parse = (path, text) => parser.parse(path.endsWith('.bicepparam') ? asDeclarations(text) : text).rootNode;

export const walk = (node, visit) => {
  visit(node);
  node.children.forEach((child) => walk(child, visit));
};

export const all = (node, ...types) => node.descendantsOfType(types);

/** What stands between the quotes of a string without interpolation; otherwise `undefined`. */
export const literal = (node) =>
  node?.type === 'string' && all(node, 'interpolation').length === 0 ? node.text.replace(/^'''|^'|'''$|'$/g, '').replace(/\\'/g, "'") : undefined;

/** The properties of an object: name to value. A name with interpolation keeps its text. */
export const properties = (object) => {
  const found = new Map();
  for (const property of object?.namedChildren.filter((child) => child.type === 'object_property' && child.namedChildCount > 1) ?? []) {
    const [name, value] = property.namedChildren.filter((child) => child.type !== 'comment');
    found.set(literal(name) ?? name.text, value);
  }
  return found;
};
