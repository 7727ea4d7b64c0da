@description('The name of the app, which is also the first part of its address.')
param name string

@description('The name of the plan.')
param planName string

@description('The region.')
param location string

@description('The tags of every resource.')
param tags object

@description('The service of azure.yaml that is deployed here.')
param serviceName string

@description('The resource id of the app\'s identity.')
param identityId string

@description('The address of the blob container that the app is deployed to.')
param packagesUrl string

@description('The memory of an instance, in MB: 512, 2048 or 4096.')
param instanceMemoryMB int

@description('How far the app scales out.')
param maximumInstanceCount int

@description('How many instances for orchestrations, activities and entities are kept running, so that a timer that falls due does not wait for a cold start.')
param alwaysReadyCount int

@description('Whether instances are spread over availability zones.')
param zoneRedundant bool

@description('The resource id of the subnet that the app\'s traffic leaves through; empty without private networking.')
param subnetId string

@description('The addresses of pages that may call the app from a browser.')
param allowedOrigins array

@description('The resource id of the workspace to which diagnostics go.')
param workspaceId string

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: {
    reserved: true
    zoneRedundant: zoneRedundant
  }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': serviceName })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      minTlsVersion: '1.2'
      cors: { allowedOrigins: allowedOrigins }
    }
    functionAppConfig: {
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packagesUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
        alwaysReady: alwaysReadyCount == 0 ? [] : [{ name: 'durable', instanceCount: alwaysReadyCount }]
      }
    }
  }
}

// Publishing takes an Entra token, too.
resource ftpPublishing 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: app
  name: 'ftp'
  properties: { allow: false }
}

resource scmPublishing 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: app
  name: 'scm'
  properties: { allow: false }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: app
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'FunctionAppLogs', enabled: true }
    ]
    metrics: [
      { category: 'AllMetrics', enabled: true }
    ]
  }
}

@description('The name of the app.')
output name string = app.name

@description('The address of the app, without a slash at its end.')
output url string = 'https://${app.properties.defaultHostName}'
