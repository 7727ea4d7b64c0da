import { at } from '../templates.mjs';

/** Whoever deploys reads what each parameter and output is. */
export const descriptions = ({ templates }) => templates.flatMap((file) => [...Object.entries(file.parameters), ...Object.entries(file.outputs)]
  .filter(([, { metadata }]) => !((metadata?.description ?? '').length > 10))
  .map(([name]) => at(file, `does not describe '${name}'`)));
