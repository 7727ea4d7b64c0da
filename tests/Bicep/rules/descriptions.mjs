import { literal } from '../parser.mjs';
import { at } from '../templates.mjs';

const text = (decorator) => decorator.childForFieldName('function')?.text === 'description' ? literal(decorator.childForFieldName('arguments').namedChildren[0]) : undefined;

/** Whoever deploys reads what each parameter and output is. */
export const descriptions = ({ templates }) => templates.flatMap((file) => [...file.params, ...file.outputs]
  .filter((each) => !each.decorators.some((decorator) => (text(decorator) ?? '').length > 10))
  .map((each) => at(file, each.node, `does not describe '${each.name}'`)));
