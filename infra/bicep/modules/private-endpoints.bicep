@description('The region.')
param location string

@description('The tags of every resource.')
param tags object

@description('The resource id of the subnet that the endpoints stand in.')
param subnetId string

@description('What is to be reached: for each its name, resourceId, groupId (the service\'s word for its part) and zoneName. The zones exist.')
param targets array

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' existing = [
  for target in targets: {
    name: target.zoneName
  }
]

resource endpoints 'Microsoft.Network/privateEndpoints@2024-05-01' = [
  for target in targets: {
    name: 'pe-${target.name}'
    location: location
    tags: tags
    properties: {
      subnet: { id: subnetId }
      privateLinkServiceConnections: [
        {
          name: target.name
          properties: {
            privateLinkServiceId: target.resourceId
            groupIds: [target.groupId]
          }
        }
      ]
    }
  }
]

resource addresses 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = [
  for (target, index) in targets: {
    parent: endpoints[index]
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [
        {
          name: target.name
          properties: { privateDnsZoneId: zones[index].id }
        }
      ]
    }
  }
]
