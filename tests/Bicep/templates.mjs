import { join } from 'node:path';
import { compiler } from './compiler.mjs';
import { isVariable, parse, parts } from './expressions.mjs';
import { below, laidOut, profilesOf, textsOf } from './folders.mjs';
import { local } from './rules/local.mjs';

/** With it the JSON has the names of resources, and those that exist elsewhere, too. */
const withNames = JSON.stringify({ experimentalFeaturesEnabled: { symbolicNameCodegen: true } });

/**
 * A set of templates as the compiler makes them, each on its own, by their paths below `infra`. What the linter says is of no matter here; what does not compile is refused.
 * @param {Record<string, string>} texts
 */
export const fromTexts = async (texts) => {
  const foreign = local({ texts });
  if (foreign.length > 0) throw new Error(foreign.join('\n'));

  const folder = laidOut({ ...texts, 'bicep/bicepconfig.json': withNames });
  const paths = Object.keys(texts).filter((path) => path.endsWith('.bicep'));
  const entry = ['bicep/main.bicepparam', 'bicep/main.bicep'].find((path) => path in texts);
  return {
    texts,
    templates: await Promise.all(paths.map(async (path) => ({ path, ...contents(await compiled(folder, path)) }))),
    json: (path) => JSON.parse(texts[path]),
    /** What azd comes to from where it begins. */
    reached: entry ? (await compiler().references(join(folder, entry))).map((path) => below(folder, path)) : [],
    /** What the parameter file gives under each profile. */
    values: async () => Object.fromEntries(await Promise.all(profilesOf(texts).map(async (profile) => {
      const { diagnostics, values } = await compiler(profile).parameters(join(folder, 'bicep/main.bicepparam'));
      return [profile, values ?? refuse(folder, diagnostics)];
    }))),
  };
};

export const fromFolder = (folder) => fromTexts(textsOf(folder));

/** One template that has the text; for faults that need no second one. */
export const template = (text, others = {}) => fromTexts({ 'bicep/main.bicep': text, ...others });

export const at = (file, what) => `${file.path} ${what}`;

/** A variable's value, and that of the variable it stands for; the compiler keeps a loaded file in one of its own. */
export const resolve = (file, expression) => {
  const name = expression.args[0].text;
  const value = file.variables[name];
  const next = parse(value);
  return isVariable(next) ? resolve(file, next) : { value, isLoaded: isLoaded(name) };
};

const isLoaded = (variable) => variable.startsWith('$fxv#');

const compiled = async (folder, path) => {
  const { diagnostics, json } = await compiler().template(join(folder, path));
  return json ?? refuse(folder, diagnostics);
};

const refuse = (folder, diagnostics) => {
  throw new Error(diagnostics
    .filter(({ level }) => level === 'Error')
    .map(({ path, line, code, message }) => `${below(folder, path)}:${line} ${code}: ${message}`).join('\n'));
};

const contents = ({ parameters = {}, variables = {}, resources, outputs = {} }) => {
  const all = Object.entries(resources).map(([name, resource]) => ({ ...resource, symbol: name, isExisting: resource.existing === true }));
  // A module's own template is compiled by itself.
  const isModule = ({ type, properties }) => type === 'Microsoft.Resources/deployments' && properties?.template?.metadata?._generator !== undefined;
  const own = all.filter((each) => !isModule(each));
  const modules = all.filter(isModule).map(({ properties: { template, ...properties }, ...resource }) => ({ ...resource, properties, takes: Object.keys(template.parameters ?? {}) }));
  const written = Object.fromEntries(Object.entries(variables).filter(([name]) => !isLoaded(name)));
  const literals = texts([...[parameters, outputs].flatMap(Object.values).map(({ metadata, ...rest }) => rest), written, own, modules]);
  return { parameters, variables, resources: own, modules, outputs, literals, expressions: literals.map(parse).filter(Boolean).flatMap(parts) };
};

/** Every text in a JSON value, names included. */
const texts = (value) =>
  typeof value === 'string' ? [value]
  : Array.isArray(value) ? value.flatMap(texts)
  : value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([name, each]) => [name, ...texts(each)])
  : [];
