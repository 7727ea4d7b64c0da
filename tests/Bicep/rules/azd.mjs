import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * azure.yaml leads to what is there: the template with its parameters, and for each service a project and an app that carries its name.
 * @param {object} project of azure.yaml
 * @param exists whether a path is in the repository
 */
export const azd = (set, project, exists) => {
  const module = project.infra?.module ?? 'main';
  const apps = set.templates.flatMap((file) => file.modules).map((each) => each.properties.parameters?.serviceName?.value).filter(Boolean);
  const services = Object.entries(project.services ?? {});
  return [
    ...[`${module}.bicep`, `${module}.bicepparam`].filter((name) => !exists(`${project.infra?.path ?? 'infra'}/${name}`)).map((name) => `azure.yaml finds no ${name}`),
    ...services.filter(([name]) => !apps.includes(name)).map(([name]) => `azure.yaml has the service '${name}', for which there is no app`),
    ...apps.filter((name) => !services.some(([service]) => service === name)).map((name) => `infra has an app for '${name}', which azure.yaml does not deploy`),
    ...services.filter(([, { project: path }]) => !exists(path)).map(([name, { project: path }]) => `azure.yaml deploys '${name}' from '${path}', which is not there`),
  ];
};

export const existsBelow = (root) => (path) => existsSync(join(root, path));
