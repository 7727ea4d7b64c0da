@description('The name of the site.')
param name string

@description('The region; the service is in few, and serves from everywhere.')
param location string

@description('The tags of every resource.')
param tags object

@description('The service of azure.yaml whose pages it has.')
param serviceName string

resource site 'Microsoft.Web/staticSites@2024-04-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': serviceName })
  sku: { name: 'Standard', tier: 'Standard' }
  properties: {
    allowConfigFileUpdates: true
    stagingEnvironmentPolicy: 'Disabled'
  }
}

@description('The address of the site, without a slash at its end.')
output url string = 'https://${site.properties.defaultHostname}'
