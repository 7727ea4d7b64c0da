import { all } from '../parser.mjs';
import { at } from '../templates.mjs';

const telling = /(password|secret|accesskey|accountkey|connectionstring)$/i;

/** Connection strings that open nothing by themselves. */
const harmless = new Set(['bicep/modules/monitoring.bicep connectionString']);

/** Nothing asks for keys, and nothing hands a secret on through outputs, which stand readable in the deployment's history. */
export const secrets = ({ templates }) => templates.flatMap((file) => {
  const secure = file.params.filter((param) => param.decorators.some((each) => each.childForFieldName('function')?.text === 'secure'));
  return [
    ...all(file.root, 'call_expression')
      .map((node) => node.childForFieldName('function'))
      .filter((called) => /(^|\.|\?)list[A-Z]?\w*$/.test(called.text))
      .map((called) => at(file, called, `asks for keys with '${called.text.split('.').at(-1)}'`)),
    ...file.outputs
      .filter((output) => telling.test(output.name) && !harmless.has(`${file.path} ${output.name}`))
      .map((output) => at(file, output.node, `hands out '${output.name}'`)),
    ...file.outputs
      .filter((output) => all(output.node, 'identifier').some((node) => secure.some((param) => param.name === node.text)))
      .map((output) => at(file, output.node, `hands out a secure parameter as '${output.name}'`)),
    ...file.params
      .filter((param) => telling.test(param.name) && !secure.includes(param) && !/connectionstring$/i.test(param.name))
      .map((param) => at(file, param.node, `takes '${param.name}' without @secure()`)),
    ...secure.filter((param) => param.value).map((param) => at(file, param.node, `has a default for the secure '${param.name}'`)),
  ];
});
