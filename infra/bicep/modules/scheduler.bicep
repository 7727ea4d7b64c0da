var roles = loadJsonContent('../roles.json')

@description('The name of the scheduler.')
param name string

@description('The region; the service is not in every one.')
param location string

@description('The tags of every resource.')
param tags object

@description('The name of the task hub, which keeps one app\'s orchestrations.')
param taskHubName string

@description('The object id of the identity that runs orchestrations.')
param principalId string

resource scheduler 'Microsoft.DurableTask/schedulers@2025-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    // From anywhere, with an Entra token only; an empty list would let nobody in.
    ipAllowlist: ['0.0.0.0/0']
    sku: { name: 'Consumption' }
  }
}

resource taskHub 'Microsoft.DurableTask/schedulers/taskHubs@2025-11-01' = {
  parent: scheduler
  name: taskHubName
}

resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(scheduler.id, principalId, roles['Durable Task Data Contributor'])
  scope: scheduler
  properties: {
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roles['Durable Task Data Contributor']
    )
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

@description('The address of the scheduler.')
output endpoint string = scheduler.properties.endpoint

@description('The name of the task hub.')
output taskHubName string = taskHub.name
