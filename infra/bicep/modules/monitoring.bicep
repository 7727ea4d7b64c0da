var roles = loadJsonContent('../roles.json')

@description('The name of the Log Analytics workspace.')
param workspaceName string

@description('The name of the Application Insights component.')
param componentName string

@description('The region.')
param location string

@description('The tags of every resource.')
param tags object

@description('How long logs are kept, in days.')
param retentionInDays int

@description('The object id of the identity that sends telemetry.')
param principalId string

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: retentionInDays
    features: {
      disableLocalAuth: true
      enableLogAccessUsingOnlyResourcePermissions: true
    }
  }
}

resource component 'Microsoft.Insights/components@2020-02-02' = {
  name: componentName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

// Without keys nobody can send telemetry but those who have this role.
resource sendTelemetry 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(component.id, principalId, roles['Monitoring Metrics Publisher'])
  scope: component
  properties: {
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roles['Monitoring Metrics Publisher']
    )
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

@description('The resource id of the workspace, to which diagnostics go.')
output workspaceId string = workspace.id

@description('The resource id of the Application Insights component.')
output componentId string = component.id

@description('Where telemetry goes. It names a place and opens nothing: the component takes Entra tokens only.')
output connectionString string = component.properties.ConnectionString
