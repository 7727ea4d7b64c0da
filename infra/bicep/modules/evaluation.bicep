var roles = loadJsonContent('../roles.json')

@description('The name of the account, which is also the first part of its address.')
param name string

@description('The region; models are not in every one.')
param location string

@description('The tags of every resource.')
param tags object

@description('The model to deploy: name and version.')
param model object

@description('How the deployment is paid for and where it computes, such as DataZoneStandard or GlobalStandard.')
param skuName string

@description('Thousands of tokens a minute.')
param capacity int

@description('Whether the account is reached through private endpoints alone.')
param privateOnly bool

@description('The object id of the identity that asks the model.')
param principalId string

@description('The resource id of the workspace to which diagnostics go.')
param workspaceId string

resource account 'Microsoft.CognitiveServices/accounts@2025-06-01' = {
  name: name
  location: location
  tags: tags
  kind: 'OpenAI'
  sku: { name: 'S0' }
  properties: {
    customSubDomainName: name
    disableLocalAuth: true
    publicNetworkAccess: privateOnly ? 'Disabled' : 'Enabled'
  }
}

resource deployment 'Microsoft.CognitiveServices/accounts/deployments@2025-06-01' = {
  parent: account
  name: 'evaluation'
  sku: { name: skuName, capacity: capacity }
  properties: {
    model: { format: 'OpenAI', name: model.name, version: model.version }
    // What a score was made with is stored with it; a model that changes by itself would make scores hard to compare.
    versionUpgradeOption: 'OnceCurrentVersionExpired'
  }
}

resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, principalId, roles['Cognitive Services OpenAI User'])
  scope: account
  properties: {
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roles['Cognitive Services OpenAI User']
    )
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

// Metrics and the audit only: requests would carry what candidates wrote.
resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: account
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'Audit', enabled: true }
    ]
    metrics: [
      { category: 'AllMetrics', enabled: true }
    ]
  }
}

@description('The resource id of the account.')
output id string = account.id

@description('The address of the account.')
output endpoint string = account.properties.endpoint

@description('The name of the deployment.')
output deploymentName string = deployment.name
