import { isVariable, parse } from '../expressions.mjs';
import { at, resolve } from '../templates.mjs';

/** Flex Consumption refuses these: what they say stands in functionAppConfig, or has no meaning there. */
const refused = [
  'FUNCTIONS_EXTENSION_VERSION', 'FUNCTIONS_MAX_HTTP_CONCURRENCY', 'FUNCTIONS_WORKER_PROCESS_COUNT', 'FUNCTIONS_WORKER_RUNTIME', 'FUNCTIONS_WORKER_RUNTIME_VERSION',
  'ENABLE_ORYX_BUILD', 'SCM_DO_BUILD_DURING_DEPLOYMENT', 'WEBSITE_CONTENTAZUREFILECONNECTIONSTRING', 'WEBSITE_CONTENTOVERVNET', 'WEBSITE_CONTENTSHARE',
  'WEBSITE_DNS_SERVER', 'WEBSITE_MAX_DYNAMIC_APPLICATION_SCALE_OUT', 'WEBSITE_NODE_DEFAULT_VERSION', 'WEBSITE_RUN_FROM_PACKAGE', 'WEBSITE_SKIP_CONTENTSHARE_VALIDATION',
  'WEBSITE_TIME_ZONE', 'WEBSITE_USE_PLACEHOLDER', 'WEBSITE_USE_PLACEHOLDER_DOTNETISOLATED', 'WEBSITE_VNET_ROUTE_ALL', 'TZ',
];

/** Overrides of host.json, which the Functions host reads under this name, and where telemetry goes, which the platform reads. */
const ofTheHost = [/^AzureFunctionsJobHost:/, /^APPLICATIONINSIGHTS_/];

/**
 * The app's settings: every name is documented in the sample, what the sample calls required is set.
 * @param sample of settings/sample.mjs
 */
export const settings = (set, sample) => {
  const given = set.templates.flatMap((file) => file.resources
    .filter(isAppSettings)
    .flatMap((resource) => keysOf(file, resource.properties))
    .map((key) => ({ file, key, name: key?.replaceAll('__', ':') })));
  const seen = given.filter(({ key }) => key !== undefined);
  return [
    ...given.filter(({ key }) => key === undefined).map(({ file }) => at(file, 'sets names that nobody can see; they are those of objects, joined by union and chosen by conditions')),
    ...seen.filter(({ key }) => refused.includes(key)).map(({ file, key }) => at(file, `sets '${key}', which Flex Consumption refuses`)),
    ...seen
      .filter(({ name }) => !ofTheHost.some((prefix) => prefix.test(name)) && !sample.documented.has(name))
      .map(({ file, name }) => at(file, `sets '${name}', which local.settings.sample.json does not tell of`)),
    ...seen.filter(({ key }) => key.includes(':')).map(({ file, key }) => at(file, `sets '${key}'; a setting has __ for each :`)),
    ...sample.required
      .filter((required) => !seen.some(({ name }) => name === required || name.startsWith(`${required}:`)))
      .map((required) => `infra does not set '${required}', which is required`),
  ];
};

const isAppSettings = ({ type, name, isExisting }) =>
  type === 'Microsoft.Web/sites/config' && !isExisting && (parse(name)?.args?.at(-1).text ?? name.split('/').at(-1)) === 'appsettings';

/** The names in an object, whatever it is put together of; `undefined` stands for some that cannot be seen. */
const keysOf = (file, value) => {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return Object.keys(value).map((key) => parse(key) ? undefined : key);
  const expression = parse(value);
  return expression ? keysIn(file, expression) : [undefined];
};

const keysIn = (file, expression) => {
  const { call, args } = expression;
  if (isVariable(expression)) return keysOf(file, resolve(file, expression).value);
  if (call === 'union') return args.flatMap((each) => keysIn(file, each));
  if (call === 'if') return args.slice(1).flatMap((each) => keysIn(file, each));
  if (call === 'createObject') return args.filter((_, index) => index % 2 === 0).map((each) => each.text);
  // Whoever deploys names these.
  if (call === 'mapValues' && args[0].call === 'parameters') return [];
  return [undefined];
};
