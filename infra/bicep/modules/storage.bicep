var roles = loadJsonContent('../roles.json')
var dataRoles = [
  'Storage Blob Data Owner'
  'Storage Queue Data Contributor'
  'Storage Table Data Contributor'
]

@description('The name of the account: 3 to 24 small letters and digits.')
param name string

@description('The region.')
param location string

@description('The tags of every resource.')
param tags object

@description('How often the account keeps its data, such as Standard_LRS or Standard_ZRS.')
param skuName string

@description('Whether the account is reached through private endpoints alone.')
param privateOnly bool

@description('How many days deleted documents can be brought back, and how far back the documents can be restored.')
param recoveryDays int

@description('The object id of the identity that reads and writes.')
param principalId string

@description('The resource id of the workspace to which diagnostics go.')
param workspaceId string

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: skuName }
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: privateOnly ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'None'
      defaultAction: privateOnly ? 'Deny' : 'Allow'
    }
  }
}

// A restore to a point in time needs versions and the change feed, and must reach less far back than deletions are kept.
resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    changeFeed: { enabled: true, retentionInDays: recoveryDays + 1 }
    deleteRetentionPolicy: { enabled: true, days: recoveryDays + 1 }
    containerDeleteRetentionPolicy: { enabled: true, days: recoveryDays + 1 }
    restorePolicy: { enabled: true, days: recoveryDays }
  }
}

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2024-01-01' = {
  parent: account
  name: 'default'
}

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2024-01-01' = {
  parent: account
  name: 'default'
}

resource packages 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = {
  parent: blobs
  name: 'app-packages'
}

// The name is BlobRegistration.Container.
resource documents 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = {
  parent: blobs
  name: 'documents'
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices/queues@2024-01-01' = [
  for queue in loadJsonContent('../../queues.json'): {
    parent: queueService
    name: queue
  }
]

// Versions and what the restore needs are kept as long as deletions are; old ones would otherwise be paid for ever.
resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'forget-old-versions'
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'] }
            actions: {
              version: { delete: { daysAfterCreationGreaterThan: recoveryDays + 1 } }
            }
          }
        }
      ]
    }
  }
}

resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in dataRoles: {
    name: guid(account.id, principalId, roles[role])
    scope: account
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles[role])
      principalId: principalId
      principalType: 'ServicePrincipal'
    }
  }
]

resource blobDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: blobs
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'StorageDelete', enabled: true }
    ]
    metrics: [
      { category: 'Transaction', enabled: true }
    ]
  }
}

resource queueDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: queueService
  properties: {
    workspaceId: workspaceId
    metrics: [
      { category: 'Transaction', enabled: true }
    ]
  }
}

resource tableDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: tableService
  properties: {
    workspaceId: workspaceId
    metrics: [
      { category: 'Transaction', enabled: true }
    ]
  }
}

@description('The resource id of the account.')
output id string = account.id

@description('The name of the account.')
output name string = account.name

@description('Where blobs are reached, with a slash at its end.')
output blobEndpoint string = account.properties.primaryEndpoints.blob

@description('The address of the container to which the app is deployed.')
output packagesUrl string = '${account.properties.primaryEndpoints.blob}${packages.name}'
