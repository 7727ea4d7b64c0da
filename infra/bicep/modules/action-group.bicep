@description('The name of the group.')
param name string

@description('The tags of every resource.')
param tags object

@description('Who is told.')
param email string

resource group 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: name
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'interviews'
    emailReceivers: [
      { name: 'operator', emailAddress: email, useCommonAlertSchema: true }
    ]
  }
}

@description('The resource id of the group.')
output id string = group.id
