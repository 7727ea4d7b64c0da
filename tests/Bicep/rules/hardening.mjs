import { at } from '../templates.mjs';

/** What must stand in a resource's properties, so that no key opens it and nobody reads along. */
const required = {
  'Microsoft.CognitiveServices/accounts': { disableLocalAuth: true },
  'Microsoft.Communication/communicationServices': { disableLocalAuth: true },
  'Microsoft.DocumentDB/databaseAccounts': { disableLocalAuth: true, disableKeyBasedMetadataWriteAccess: true, minimalTlsVersion: 'Tls12' },
  'Microsoft.Insights/components': { DisableLocalAuth: true },
  'Microsoft.KeyVault/vaults': { enableRbacAuthorization: true, enableSoftDelete: true },
  'Microsoft.Storage/storageAccounts': { allowSharedKeyAccess: false, allowBlobPublicAccess: false, minimumTlsVersion: 'TLS1_2', supportsHttpsTrafficOnly: true },
  'Microsoft.Web/sites': { httpsOnly: true },
  'Microsoft.Web/sites/basicPublishingCredentialsPolicies': { allow: false },
};

export const hardening = ({ templates }) => templates.flatMap((file) => file.resources
  .filter((resource) => !resource.isExisting)
  .flatMap((resource) => Object.entries(required[resource.type] ?? {})
    .filter(([name, value]) => resource.properties?.[name] !== value)
    .map(([name, value]) => at(file, `does not set ${name}: ${value} in '${resource.symbol}'`))));
