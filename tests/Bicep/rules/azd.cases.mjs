import assert from 'node:assert/strict';
import { test } from 'node:test';
import { template } from '../templates.mjs';
import { azd } from './azd.mjs';

const main = "module app 'app.bicep' = {\n  params: { serviceName: 'api' }\n}";
const others = { 'bicep/app.bicep': 'param serviceName string\noutput name string = serviceName' };
const project = { infra: { path: 'infra/bicep' }, services: { api: { project: 'src/Functions' } } };
const paths = ['infra/bicep/main.bicep', 'infra/bicep/main.bicepparam', 'src/Functions'];
const check = async (changed = project, text = main) => azd(await template(text, others), changed, (path) => paths.includes(path)).join('\n');

test('azd: what fits passes', async () => assert.equal(await check(), ''));

test('azd: a folder without the template is found', async () => assert.match(await check({ ...project, infra: { path: 'infra' } }), /finds no main.bicep\n.*finds no main.bicepparam/));

test('azd: a service without an app is found', async () => assert.match(await check({ ...project, services: { ...project.services, web: { project: 'src/Functions' } } }), /service 'web', for which there is no app/));

test('azd: an app without a service is found', async () => assert.match(await check(project, main.replace("'api'", "'app'")), /an app for 'app'/));

test('azd: a project that is missing is found', async () => assert.match(await check({ ...project, services: { api: { project: 'src/Function' } } }), /which is not there/));
