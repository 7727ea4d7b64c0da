var roles = loadJsonContent('../roles.json')

@description('The name of the vault: 3 to 24 characters.')
param name string

@description('The region.')
param location string

@description('The tags of every resource.')
param tags object

@description('Whether nobody, not even an owner, can delete the vault\'s contents for good before 90 days are over. It cannot be taken back.')
param purgeProtectionEnabled bool

@description('Whether the vault is reached through private endpoints alone.')
param privateOnly bool

@description('The object id of the identity that reads secrets.')
param principalId string

@description('The resource id of the workspace to which diagnostics go.')
param workspaceId string

// For secrets of third parties alone. Whatever is in Azure is reached with the app's identity and has no secret.
resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    // The service knows 'on' and 'never set', not 'off'.
    enablePurgeProtection: purgeProtectionEnabled ? true : null
    publicNetworkAccess: privateOnly ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: privateOnly ? 'Deny' : 'Allow'
    }
  }
}

resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, principalId, roles['Key Vault Secrets User'])
  scope: vault
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles['Key Vault Secrets User'])
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'AuditEvent', enabled: true }
    ]
    metrics: [
      { category: 'AllMetrics', enabled: true }
    ]
  }
}

@description('The resource id of the vault.')
output id string = vault.id

@description('The name of the vault.')
output name string = vault.name
