import { all } from '../parser.mjs';
import { at } from '../templates.mjs';

const namespaces = ['az', 'sys'];

const builtIn = new Set(
  `any array base64 bool cidrSubnet concat contains deployer deployment empty endsWith environment fail filter first flatten format groupBy guid indexOf int
  intersection items join json last lastIndexOf length loadFileAsBase64 loadJsonContent loadTextContent loadYamlContent managementGroup map mapValues max min
  newGuid objectKeys padLeft range readEnvironmentVariable reduce replace resourceGroup resourceId skip sort split startsWith string subscription
  subscriptionResourceId substring take tenant tenantResourceId toLower toObject toUpper trim union uniqueString uri utcNow`.split(/\s+/));

const decorators = new Set(['allowed', 'batchSize', 'description', 'export', 'maxLength', 'maxValue', 'metadata', 'minLength', 'minValue', 'sealed', 'secure']);

const ancestor = (node, type) => {
  let current = node.parent;
  while (current && current.type !== type) current = current.parent;
  return current;
};

/** The grammar ends a lambda early (`x => x.y` as `(x => x).y`), so its parameter counts in all the arguments that it stands among. */
const lambdaParameters = (node) => {
  const names = [];
  for (let scope = ancestor(node, 'arguments'); scope; scope = ancestor(scope, 'arguments')) {
    for (const lambda of all(scope, 'lambda_expression')) {
      names.push(...all(lambda.namedChildren[0], 'identifier').map((each) => each.text), lambda.namedChildren[0].text);
    }
  }
  return names;
};

const loopVariables = (node) => {
  const names = [];
  for (let loop = ancestor(node, 'for_statement'); loop; loop = ancestor(loop, 'for_statement')) {
    names.push(...all(loop, 'loop_variable', 'loop_enumerator').map((each) => each.text), loop.childForFieldName('initializer')?.text);
  }
  return names;
};

const isName = (node, declared) => {
  const { parent } = node;
  return parent.type === 'object_property' && parent.firstNamedChild.equals(node) ? true
    : parent.type === 'resource_expression' && parent.childForFieldName('resource').equals(node) ? true
    : parent.type === 'parameter' || ancestor(node, 'type') !== null ? true
    : declared.some((each) => each.node.firstNamedChild.equals(node) || each.node.childForFieldName('name')?.equals(node));
};

/** Every name that is used is declared, every function exists, and what is declared is used. */
export const symbols = ({ files }) => files.flatMap((file) => {
  const declared = [...file.params, ...file.variables, ...file.resources, ...file.modules, ...file.outputs, ...file.functions];
  const names = new Set([...declared.filter((each) => !file.outputs.includes(each)).map((each) => each.name), ...namespaces]);
  const functions = new Set([...builtIn, ...file.functions.map((each) => each.name)]);
  const used = new Set();
  const problems = [];

  for (const node of all(file.root, 'identifier')) {
    const { parent } = node;
    if (ancestor(node, 'metadata_declaration') || isName(node, declared)) {
      if (parent.type !== 'resource_expression') continue;
      used.add(node.text);
      if (!file.resources.some((each) => each.name === node.text)) problems.push(at(file, node, `uses '${node.text}', which is no nested resource`));
    } else if (parent.type === 'call_expression' && parent.childForFieldName('function').equals(node)) {
      const known = parent.parent.type === 'decorator' ? decorators : functions;
      if (!known.has(node.text)) problems.push(at(file, node, `calls '${node.text}', which is no function`));
    } else {
      used.add(node.text);
      if (!names.has(node.text) && !lambdaParameters(node).includes(node.text) && !loopVariables(node).includes(node.text)) {
        problems.push(at(file, node, `uses '${node.text}', which is not declared`));
      }
    }
  }

  const unused = file.path.endsWith('.bicepparam') ? file.variables : [...file.params, ...file.variables, ...file.resources.filter((each) => each.isExisting)];
  const twice = declared.filter((each, index) => declared.findIndex((other) => other.name === each.name && file.outputs.includes(other) === file.outputs.includes(each)) !== index);
  return [
    ...problems,
    ...unused.filter((each) => !used.has(each.name)).map((each) => at(file, each.node, `declares '${each.name}' and does not use it`)),
    ...twice.map((each) => at(file, each.node, `declares '${each.name}' twice`)),
  ];
});
