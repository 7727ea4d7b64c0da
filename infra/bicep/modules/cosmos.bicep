var roles = loadJsonContent('../roles.json')

@description('The name of the account.')
param name string

@description('The region.')
param location string

@description('A second region, which takes over when the first is lost; empty for none. Not with serverless.')
param secondaryLocation string

@description('The tags of every resource.')
param tags object

@description('The most request units a second, shared by all containers and scaled by the service down to a tenth. 0 makes the account serverless, which is chosen once: it cannot be changed later.')
param maxThroughput int

@description('How far back the data can be restored.')
@allowed(['Continuous7Days', 'Continuous30Days'])
param backupTier string

@description('Whether the data is spread over availability zones.')
param zoneRedundant bool

@description('Whether the account is reached through private endpoints alone.')
param privateOnly bool

@description('The object id of the identity that reads and writes.')
param principalId string

@description('The resource id of the workspace to which diagnostics go.')
param workspaceId string

// What the code defines; the tests hold that file against it.
var containers = any(loadJsonContent('../../cosmos/containers.json'))
var serverless = maxThroughput == 0

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-11-15' = {
  name: name
  location: location
  tags: tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    capabilities: serverless ? [{ name: 'EnableServerless' }] : []
    consistencyPolicy: { defaultConsistencyLevel: 'Session' }
    locations: concat(
      [{ locationName: location, failoverPriority: 0, isZoneRedundant: zoneRedundant }],
      empty(secondaryLocation) ? [] : [{ locationName: secondaryLocation, failoverPriority: 1, isZoneRedundant: false }]
    )
    enableAutomaticFailover: !empty(secondaryLocation)
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: { tier: backupTier }
    }
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: privateOnly ? 'Disabled' : 'Enabled'
  }
}

// The name stands in the app's change feed triggers.
resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-11-15' = {
  parent: account
  name: 'interviews'
  tags: tags
  properties: {
    resource: { id: 'interviews' }
    options: serverless ? {} : { autoscaleSettings: { maxThroughput: maxThroughput } }
  }
}

resource container 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-11-15' = [
  for definition in containers: {
    parent: database
    name: definition.name
    tags: tags
    properties: {
      resource: union(
        {
          id: definition.name
          partitionKey: { paths: [definition.partitionKey], kind: 'Hash', version: 2 }
          indexingPolicy: {
            automatic: true
            indexingMode: 'consistent'
            includedPaths: map(definition.includedPaths, path => { path: path })
            excludedPaths: map(definition.excludedPaths, path => { path: path })
            compositeIndexes: map(
              definition.compositeIndexes,
              index => map(index, path => { path: path, order: 'ascending' })
            )
          }
        },
        definition.defaultTimeToLive == null ? {} : { defaultTtl: definition.defaultTimeToLive }
      )
    }
  }
]

// The service's own data plane has its own roles, which no role assignment of the resource group gives.
resource access 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-11-15' = {
  parent: account
  name: guid(account.id, principalId, roles['Cosmos DB Built-in Data Contributor'])
  properties: {
    roleDefinitionId: resourceId(
      'Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions',
      account.name,
      roles['Cosmos DB Built-in Data Contributor']
    )
    principalId: principalId
    scope: account.id
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: account
  properties: {
    workspaceId: workspaceId
    logAnalyticsDestinationType: 'Dedicated'
    logs: [
      { category: 'ControlPlaneRequests', enabled: true }
      { category: 'PartitionKeyRUConsumption', enabled: true }
    ]
    metrics: [
      { category: 'Requests', enabled: true }
    ]
  }
}

@description('The resource id of the account.')
output id string = account.id

@description('The address of the account.')
output endpoint string = account.properties.documentEndpoint

@description('The name of the database.')
output databaseName string = database.name
