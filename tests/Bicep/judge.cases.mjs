// That the compiler and its linter, with the settings of infra/bicep, find what no rule of ours looks for.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { laidOut } from './folders.mjs';
import { judge } from './judge.mjs';

const config = readFileSync(new URL('../../infra/bicep/bicepconfig.json', import.meta.url), 'utf8');
const sound = {
  'bicep/bicepconfig.json': config,
  'bicep/main.bicep': `@allowed(['Standard_LRS', 'Standard_GRS'])
param size string
param count int
param location string
param enabled bool

var names = loadJsonContent('names.json')
var letters = ['a', 'b']

resource site 'Microsoft.Web/staticSites@2024-04-01' = {
  name: names.first
  location: location
  properties: {
    stagingEnvironmentPolicy: 'Disabled'
  }

  resource domain 'customDomains' existing = {
    name: 'example.com'
  }
}

module store 'modules/store.bicep' = if (enabled) {
  params: {
    name: join(map(letters, each => '\${each}\${size}'), '-')
    location: location
  }
}

output ids array = [for (letter, index) in letters: '\${letter}\${index}\${count}']
output domain string = site::domain.id
output store string = store!.outputs.id
output note string = loadTextContent('note.txt')
output region string = az.resourceGroup().location
`,
  'bicep/modules/store.bicep': `@minLength(3)
@maxLength(24)
param name string
param location string
param skuName string = 'Standard_LRS'

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  kind: 'StorageV2'
  sku: { name: skuName }
}

output id string = account.id
`,
  'bicep/names.json': '{ "first": "x" }',
  'bicep/note.txt': 'A note.',
};
const ofParameters = {
  'bicep/bicepconfig.json': config,
  'bicep/main.bicep': `@allowed(['small', 'large'])
param size string
param count int
param place string
param other string = 'x'

output all string = '\${size}\${count}\${place}\${other}'
`,
  'bicep/main.bicepparam': `using 'main.bicep'

var profiles = {
  dev: loadJsonContent('profiles/dev.json')
  prod: loadJsonContent('profiles/prod.json')
}
var profile = profiles[readEnvironmentVariable('INTERVIEWS_PROFILE', 'dev')]

param place = readEnvironmentVariable('AZURE_LOCATION')
param size = profile.size
param count = profile.count
param other = 'y'
`,
  'bicep/profiles/dev.json': '{ "size": "small", "count": 0 }',
  'bicep/profiles/prod.json': '{ "size": "large", "count": 2 }',
};
const [main, store, parameters] = ['bicep/main.bicep', 'bicep/modules/store.bicep', 'bicep/main.bicepparam'];

test('judge: what is sound passes', async () => assert.deepEqual([...await judge(laidOut(sound)), ...await judge(laidOut(ofParameters))], []));

/** What is wrong: the file, what is replaced in it, and what the compiler says of it. */
const faults = {
  'a brace too few': [main, "location: location\n  }\n}", 'location: location\n  }\n', 'main.bicep:\\d+ Error BCP'],
  'an equals sign too few': [main, 'var letters =', 'var letters', 'main.bicep:8 Error BCP018'],

  'a name nobody declares': [main, '${letter}', '${lettter}', 'BCP\\d+.*lettter'],
  'a name in a lambda': [main, '${each}', '${eech}', 'main.bicep:24 Error BCP070'],
  'a loop variable outside its loop': [main, 'site::domain.id', 'letter', 'BCP057.*letter'],
  'a lambda parameter outside its call': [main, 'site::domain.id', 'each', 'BCP057.*each'],
  'a nested resource that is none': [main, 'site::domain.id', 'site::domian.id', 'BCP159.*domian'],
  'a function that is none': [main, 'map(letters', 'mapp(letters', 'BCP082.*mapp'],
  'a decorator that is none': [main, '@allowed', '@alowed', 'BCP082.*alowed'],
  'a parameter nobody uses': [main, 'param size string', 'param size string\nparam idle string', 'no-unused-params.*idle'],
  'a variable nobody uses': [main, 'var letters', 'var idle = 1\nvar letters', 'no-unused-vars.*idle'],
  'an existing resource nobody uses': [store, 'output id', "resource other 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {\n  name: 'other'\n}\n\noutput id", 'no-unused-existing-resources.*other'],
  'a name declared twice': [main, 'var letters', "var names = 'x'\nvar letters", 'BCP028.*names'],
  'an output declared twice': [main, 'output store', "output note string = 'x'\noutput store", 'BCP145.*note'],

  'a module without a parameter that it requires': [store, "skuName string = 'Standard_LRS'", 'skuName string', 'main.bicep:\\d+ Error BCP035.*skuName'],
  'a module with a parameter that it does not take': [main, '    location: location\n  }\n}', "    location: location\n    colour: 'red'\n  }\n}", 'BCP037.*colour'],
  'an output that a module lacks': [main, 'store!.outputs.id', 'store!.outputs.size', 'BCP053.*size'],
  'an output that a module lacks, with a dot': [main, 'store!.outputs.id', 'store.outputs.size', 'BCP053.*size'],
  'an output that a module lacks, asked for with a question mark': [main, 'store!.outputs.id', "store!.outputs.?size ?? ''", 'BCP053.*size'],
  'a module that is missing': [main, 'store.bicep', 'stare.bicep', 'BCP091.*stare.bicep'],
  'a parameter of a module of another type': [main, "    location: location\n  }\n}", '    location: 1\n  }\n}', 'BCP036.*location'],

  'JSON that is missing': [main, "'names.json'", "'nemas.json'", 'BCP091.*nemas.json'],
  'a text that is missing': [main, 'note.txt', 'nota.txt', 'BCP091.*nota.txt'],
  'JSON that is none': ['bicep/names.json', '"x" }', '"x', 'BCP186'],
  'a member that JSON lacks': [main, 'names.first', 'names.frist', 'BCP\\d+.*frist'],
  'a member by its name in brackets that JSON lacks': [main, 'names.first', "names['frist of all']", 'BCP\\d+.*frist of all'],


  'a resource without a version': [store, 'storageAccounts@2024-01-01', 'storageAccounts', 'BCP029'],
  'a resource with a version that is none': [store, '@2024-01-01', '@latest', 'BCP029'],
  'a version that was never published': [store, '@2024-01-01', '@2024-01-02', 'BCP081'],
  'a kind that there is not': [store, 'storageAccounts@', 'storageAcounts@', 'BCP081'],
  'a property that a resource does not have': [store, "kind: 'StorageV2'", "kind: 'StorageV2'\n  colour: 'red'", 'BCP037.*colour'],
  'a property that a resource requires': [store, "  kind: 'StorageV2'\n", '', 'BCP035.*kind'],
  'a value that a property does not take': [main, "'Disabled'", "'Disable'", 'BCP088|BCP036'],

  'an output of a secure parameter': [store, 'output id', "@secure()\nparam key string\noutput hint string = 'x${key}'\noutput id", 'outputs-should-not-contain-secrets.*key'],
  'a key in an output': [store, 'output id', 'output hint string = account.listKeys().keys[0].value\noutput id', 'outputs-should-not-contain-secrets.*listKeys'],
  'a password that is not secure': [store, 'param skuName string', "param adminPassword string = ''\nparam skuName string", 'secure-secrets-in-params.*adminPassword'],
  'a default of a secure parameter': [store, 'param skuName string', "@secure()\nparam skuName string", 'secure-parameter-default'],
  'a region that is fixed': [store, 'location: location', "location: 'westeurope'", 'no-hardcoded-location'],

  'a file that is not formatted': [main, 'param count int', 'param   count int', 'main.bicep is not formatted'],
  'a module of a registry': [main, 'modules/store.bicep', 'br/public:avm/res/storage/storage-account:0.8.3', 'main.bicep:\\d+ takes .* from a registry'],
};

const faultsOfParameters = {
  'a mistake in a parameter file': [parameters, "param other = 'y'", 'param other = [', 'main.bicepparam:\\d+ Error BCP'],
  'a variable of a parameter file nobody uses': [parameters, 'param other', 'var idle = 1\nparam other', 'no-unused-vars.*idle'],
  'a parameter that is required and not given': [parameters, 'param count = profile.count\n', '', 'BCP258.*count'],
  'a parameter that is unknown': [parameters, 'param other', "param colour = 'red'\nparam other", 'BCP259.*colour'],
  'a parameter that one profile lacks': ['bicep/profiles/dev.json', ', "count": 0', '', 'BCP053.*count'],
  'a parameter that the other profile lacks': ['bicep/profiles/prod.json', ', "count": 2', '', 'BCP053.*count'],
  'a value of another type in a profile': ['bicep/profiles/prod.json', '2', '"2"', "BCP033.*'2'"],
  'a value in a profile that is not allowed': ['bicep/profiles/prod.json', 'large', 'huge', 'BCP033.*huge'],
  'a parameter file of no template': [parameters, "using 'main.bicep'", "using 'mian.bicep'", 'BCP091.*mian.bicep'],
  'a variable of the environment that is missing': [parameters, 'AZURE_LOCATION', 'AZURE_PLACE', 'BCP427.*AZURE_PLACE'],
  'a parameter file that is not formatted': [parameters, "param other = 'y'", "param other='y'", 'main.bicepparam is not formatted'],
};

for (const [texts, each] of [[sound, faults], [ofParameters, faultsOfParameters]]) {
  for (const [what, [path, from, to, found]] of Object.entries(each)) {
    test(`judge: ${what} is found`, async () => {
      assert.ok(texts[path].includes(from));
      assert.match((await judge(laidOut({ ...texts, [path]: texts[path].replace(from, () => to) }))).join('\n'), new RegExp(found));
    });
  }
}

test('judge: a module that nobody uses is judged, too', async () =>
  assert.match((await judge(laidOut({ ...sound, 'bicep/modules/idle.bicep': 'param idle string\n' }))).join('\n'), /idle.bicep:1 Error no-unused-params/));
