import assert from 'node:assert/strict';
import { test } from 'node:test';
import { undocumented } from './readings.mjs';

const sample = { documented: new Set(['CosmosDb', 'CosmosDb:accountEndpoint', 'Webhooks:Timeout', 'Access:Issuers:Main:Issuer']) };
const check = (body, head = '') => undocumented({ 'A.cs': `${head}\npublic static A Read(IConfiguration configuration)\n{\n${body}\n}` }, sample).join('\n');

test('readings: documented ones pass', () => assert.equal(
  check('var identity = configuration.GetSection(Name);\nidentity.Uri("accountEndpoint");\nconfiguration.Duration("Webhooks:Timeout", a, b);', 'const string Name = "CosmosDb";'), ''));

test('readings: one within a section passes by its end', () => assert.equal(check('', 'Issuer Read(IConfigurationSection section) => section.Required("Issuer");'), ''));

const faults = {
  'a literal': ['configuration.Optional("Webhooks:Ports");', '', "A.cs:4 reads 'Webhooks:Ports'"],
  'a constant': ['configuration.Flag(Setting);', 'const string Setting = "Webhooks:Wide";', "reads 'Webhooks:Wide'"],
  'one of a section': ['var identity = configuration.GetSection("CosmosDb");\nidentity.Optional("clientId");', '', "reads 'CosmosDb:clientId'"],
  "one of another section, of the same last name": ['var mail = configuration.GetSection("Email");\nmail.Duration("Timeout", a);', '', "reads 'Email:Timeout'"],
  'one within a section that is handed in': ['', 'Issuer Read(IConfigurationSection section) => section.Optional("Jwks");', "reads 'Jwks'"],
  'an indexer': ['_ = configuration["Colour"];', '', "reads 'Colour'"],
  'one handed to a method': ['Choice(configuration, "Mode", "a");', '', "reads 'Mode'"],
  'an environment variable': ['Environment.GetEnvironmentVariable("COLOUR");', '', "reads 'COLOUR'"],
  'the connection of a trigger': ['[CosmosDBTrigger("a", Connection = "Other")]', '', "reads 'Other'"],
  'a name that is put together': ['configuration.Optional(Prefix.Of(x));', '', 'whose value nobody can see'],
  'a bound section': ['configuration.GetSection("Email").Get<Mail>();', '', 'binds a whole section'],
};

for (const [what, [body, head, found]] of Object.entries(faults)) {
  test(`readings: ${what} is found`, () => assert.match(check(body, head), new RegExp(found)));
}
