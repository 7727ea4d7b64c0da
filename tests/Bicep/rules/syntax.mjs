import { walk } from '../parser.mjs';
import { at } from '../templates.mjs';

/** Whatever the grammar does not know is a mistake. */
export const syntax = ({ files }) => files.flatMap((file) => {
  const mistakes = [];
  walk(file.root, (node) => {
    if (node.isMissing) mistakes.push(at(file, node, `lacks ${node.type}`));
    else if (node.isError) mistakes.push(at(file, node, `has a mistake near '${node.text.slice(0, 40)}'`));
  });
  return mistakes;
});
