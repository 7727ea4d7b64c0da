import { all, properties } from '../parser.mjs';
import { at } from '../templates.mjs';

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
 * What app-settings.bicep sets: every name is documented in the sample, what the sample calls required is set.
 * @param sample of documentation.mjs
 */
export const settings = (set, sample) => {
  const file = set.templates.find((each) => each.path.endsWith('app-settings.bicep'));
  const given = file.variables
    .flatMap((variable) => all(variable.node, 'object').filter((object) => object.parent.equals(variable.node) || object.parent.type === 'ternary_expression'))
    .flatMap((object) => [...properties(object)].map(([key, node]) => ({ key, name: key.replaceAll('__', ':'), node })));
  return [
    ...given.filter(({ key }) => refused.includes(key)).map(({ key, node }) => at(file, node, `sets '${key}', which Flex Consumption refuses`)),
    ...given
      .filter(({ name }) => !ofTheHost.some((prefix) => prefix.test(name)) && !sample.documented.has(name))
      .map(({ name, node }) => at(file, node, `sets '${name}', which local.settings.sample.json does not tell of`)),
    ...given.filter(({ key }) => key.includes(':')).map(({ key, node }) => at(file, node, `sets '${key}'; a setting has __ for each :`)),
    ...sample.required
      .filter((required) => !given.some(({ name }) => name === required || name.startsWith(`${required}:`)))
      .map((required) => `${file.path}:1 does not set '${required}', which is required`),
  ];
};
