@description('The name of the identity.')
param name string

@description('The region.')
param location string

@description('The tags of every resource.')
param tags object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

@description('The resource id, by which the app is given the identity.')
output id string = identity.id

@description('The object id, to which roles are assigned.')
output principalId string = identity.properties.principalId

@description('The client id, by which the app asks for tokens.')
output clientId string = identity.properties.clientId
