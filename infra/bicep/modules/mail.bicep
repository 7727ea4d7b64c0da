var roles = loadJsonContent('../roles.json')

@description('The name of the Communication Services resource.')
param name string

@description('The name of the e-mail service.')
param emailServiceName string

@description('The tags of every resource.')
param tags object

@description('Where the service keeps its data at rest, such as Europe or United States.')
param dataLocation string

@description('A domain of your own; empty for none.')
param ownDomain string

@description('Whether the DNS records of your own domain were found. Only then can mail come from it.')
param ownDomainVerified bool

@description('The object id of the identity that sends mail.')
param principalId string

resource emailService 'Microsoft.Communication/emailServices@2025-09-01' = {
  name: emailServiceName
  location: 'global'
  tags: tags
  properties: { dataLocation: dataLocation }
}

// A domain of the vendor's, good for a start: it lets ten mails an hour through.
resource domain 'Microsoft.Communication/emailServices/domains@2025-09-01' = {
  parent: emailService
  name: 'AzureManagedDomain'
  location: 'global'
  tags: tags
  properties: {
    domainManagement: 'AzureManaged'
    userEngagementTracking: 'Disabled'
  }
}

// The portal shows the DNS records that it asks for. It can be connected once they were found.
resource own 'Microsoft.Communication/emailServices/domains@2025-09-01' = if (!empty(ownDomain)) {
  parent: emailService
  name: empty(ownDomain) ? 'none.invalid' : ownDomain
  location: 'global'
  tags: tags
  properties: {
    domainManagement: 'CustomerManaged'
    userEngagementTracking: 'Disabled'
  }
}

resource communication 'Microsoft.Communication/communicationServices@2025-09-01' = {
  name: name
  location: 'global'
  tags: tags
  properties: {
    dataLocation: dataLocation
    disableLocalAuth: true
    linkedDomains: ownDomainVerified ? [domain.id, own.id] : [domain.id]
  }
}

// There is no smaller role that may send mail.
resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(communication.id, principalId, roles['Communication and Email Service Owner'])
  scope: communication
  properties: {
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roles['Communication and Email Service Owner']
    )
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

@description('The address to which mail is handed.')
output endpoint string = 'https://${communication.properties.hostName}/'

@description('The address that mail comes from.')
output sender string = ownDomainVerified
  ? 'DoNotReply@${ownDomain}'
  : 'DoNotReply@${domain.properties.fromSenderDomain}'
