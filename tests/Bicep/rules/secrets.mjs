import { at } from '../templates.mjs';

const telling = /(password|secret|accesskey|accountkey|connectionstring)$/i;

/** Connection strings that open nothing by themselves. */
const harmless = new Set(['bicep/modules/monitoring.bicep connectionString']);

const isSecure = ({ type }) => /^secure/i.test(type ?? '');

/**
 * Nothing asks for keys, and nothing hands a secret on through outputs, which stand readable in the deployment's history.
 * The linter knows fewer names, and asks about keys in outputs alone.
 */
export const secrets = ({ templates }) => templates.flatMap((file) => {
  const parameters = Object.entries(file.parameters);
  return [
    ...file.expressions
      .filter(({ call }) => /^list[A-Z]?\w*$/.test(call ?? ''))
      .map(({ call }) => at(file, `asks for keys with '${call}'`)),
    ...Object.keys(file.outputs)
      .filter((name) => telling.test(name) && !harmless.has(`${file.path} ${name}`))
      .map((name) => at(file, `hands out '${name}'`)),
    ...parameters
      .filter(([name, parameter]) => telling.test(name) && !isSecure(parameter) && !/connectionstring$/i.test(name))
      .map(([name]) => at(file, `takes '${name}' without @secure()`)),
    ...parameters.filter(([, parameter]) => isSecure(parameter) && 'defaultValue' in parameter).map(([name]) => at(file, `has a default for the secure '${name}'`)),
  ];
});
