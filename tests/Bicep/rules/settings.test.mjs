import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromTexts } from '../templates.mjs';
import { settings } from './settings.mjs';

const sound = `
param mail string
var settings = {
  CosmosDb__accountEndpoint: 'x'
  AzureFunctionsJobHost__extensions__durableTask__hubName: 'x'
}
var mailSettings = empty(mail) ? {} : {
  Email__Endpoint: mail
}
`;
const sample = { documented: new Set(['CosmosDb:accountEndpoint', 'Email:Endpoint']), required: ['CosmosDb'] };
const check = (from = '', to = '') => settings(fromTexts({ 'bicep/modules/app-settings.bicep': sound.replace(from, to) }), sample).join('\n');

test('settings: those of the sample and of the host pass', () => assert.equal(check(), ''));

test('settings: one that the sample does not tell of is found', () => assert.match(check('CosmosDb__accountEndpoint', 'CosmosDb__acountEndpoint'), /sets 'CosmosDb:acountEndpoint'/));

test('settings: one behind a condition is seen', () => assert.match(check('Email__Endpoint', 'Mail__Endpoint'), /sets 'Mail:Endpoint'/));

test('settings: one that is required and not set is found', () => assert.match(check("  CosmosDb__accountEndpoint: 'x'\n", ''), /does not set 'CosmosDb', which is required/));

test('settings: one that Flex Consumption refuses is found', () => assert.match(check('CosmosDb__', "FUNCTIONS_WORKER_RUNTIME: 'x'\n  CosmosDb__"), /which Flex Consumption refuses/));

test('settings: a colon is found', () => assert.match(check('Email__Endpoint', "'Email:Endpoint'"), /has __ for each :/));
