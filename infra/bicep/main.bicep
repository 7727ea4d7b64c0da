targetScope = 'subscription'

@description('The name of the environment, such as dev or prod; it is part of the resource group\'s name and of what makes the other names unique.')
@minLength(1)
@maxLength(20)
param environmentName string

@description('The region of everything that has one.')
@minLength(1)
param location string

@description('The region of the Static Web App, which few regions have.')
param staticSiteLocation string

@description('Who is told of alerts and costs.')
@minLength(1)
param operatorEmail string

@description('What `iss` must be in bearer tokens; its OpenID Connect discovery is asked for the keys.')
@minLength(1)
param tokenIssuer string

@description('What `aud` must be in bearer tokens.')
@minLength(1)
param tokenAudience string

@description('The claim of bearer tokens that names the person.')
param subjectClaim string = 'sub'

@description('The claim of bearer tokens that names the organization.')
param organizationClaim string = 'org'

@description('The claim of bearer tokens that names the roles.')
param rolesClaim string = 'roles'

@description('Where people reach the dashboard, for links in mails; empty for the Static Web App or, where there is none, for mails without links.')
param dashboardUrl string = ''

@description('The mailbox in whose Outlook calendar interviews stand; empty for none.')
param calendarOrganizer string = ''

@description('Where mail and what belongs to it rests, such as Europe or United States.')
param mailDataLocation string = 'Europe'

@description('A domain of your own to send mail from; empty for one of Azure\'s.')
param mailDomain string = ''

@description('Whether the DNS records of mailDomain were found.')
param mailDomainVerified bool = false

@description('Settings whose values are secrets of third parties: for each setting, the name of its secret in the Key Vault.')
param keyVaultSettings object = {}

@description('An OpenTelemetry collector for the app\'s telemetry beside Application Insights; empty for none.')
param otlpEndpoint string = ''

@description('Whether storage, database, vault and model are reached through private endpoints alone.')
param vnetEnabled bool

@description('Whether the database is spread over availability zones.')
param zoneRedundant bool

@description('Whether the app is spread over availability zones. The platform then keeps two instances running, and paid for, for each trigger.')
param appZoneRedundant bool

@description('The most request units a second that Cosmos DB scales to; 0 for serverless, which cannot be changed later.')
param cosmosMaxThroughput int

@description('How far back the database can be restored.')
@allowed(['Continuous7Days', 'Continuous30Days'])
param backupTier string

@description('What keeps orchestrations: the storage account, or Durable Task Scheduler (AzureManaged).')
@allowed(['AzureStorage', 'AzureManaged'])
param durableBackend string = 'AzureStorage'

@description('The name of the Cosmos DB account where it is not the usual one: one that was restored.')
param cosmosAccountName string = ''

@description('A second region for the database, which takes over when the first is lost; empty for none. Not with serverless.')
param secondaryLocation string = ''

@description('Thousands of tokens a minute for the evaluation of answers by a model; 0 for no evaluation.')
param evaluationCapacity int

@description('The model: its name and version.')
param evaluationModel object = { name: 'gpt-4.1-mini', version: '2025-04-14' }

@description('How the model is paid for and where it computes; a data zone keeps data within it.')
param evaluationSku string = 'DataZoneStandard'

@description('Whose chat completions evaluate: Azure OpenAI\'s, or those of any service that is compatible with OpenAI.')
@allowed(['AzureOpenAI', 'OpenAI'])
param evaluationProvider string = 'AzureOpenAI'

@description('The address of a service that is there already, in place of the account that evaluationCapacity makes; empty for that one. A key is one of keyVaultSettings.')
param evaluationEndpoint string = ''

@description('The name under which the service of evaluationEndpoint has its model.')
param evaluationDeployment string = ''

@description('How often all instances of the app together ask the model in a minute.')
@minValue(1)
@maxValue(100000)
param evaluationCallsPerMinute int = 100

@description('How many tokens all instances of the app together use in a day of UTC; 0 for as many as it takes.')
@minValue(0)
param evaluationTokensPerDay int = 0

@description('How many requests of one caller each instance of the app answers in a minute; 0 for any number.')
@minValue(0)
@maxValue(1000000)
param callerRequestsPerMinute int = 600

@description('How many requests of all of an organization each instance of the app answers in a minute; 0 for any number.')
@minValue(0)
@maxValue(1000000)
param organizationRequestsPerMinute int = 6000

@description('How long after the time limit of a question its answer in a practice interview is still taken, as an ISO 8601 duration.')
param practiceGrace string = 'PT30S'

@description('After how long without a step a practice interview is given up, as an ISO 8601 duration.')
param practiceAbandonAfter string = 'P14D'

@description('Whether there is a Static Web App for the dashboard.')
param dashboardEnabled bool

@description('The memory of an instance of the app, in MB.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int

@description('How far the app scales out.')
param maximumInstanceCount int

@description('How many instances for orchestrations are kept running.')
param alwaysReadyCount int

@description('How often the storage account keeps its data.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageSku string

@description('Whether the vault\'s contents cannot be deleted for good before 90 days are over.')
param purgeProtectionEnabled bool

@description('How long logs are kept, in days.')
param logRetentionDays int

@description('The most that a month should cost, in the currency of the subscription.')
param budgetAmount int

@description('The first day of the month in which the budget began, such as 2026-11-01. It must be of the month of the first deployment, and stay.')
@minLength(10)
@maxLength(10)
param budgetStart string

var dashboardOrigin = join(take(split(dashboardUrl, '/'), 3), '/')
var allowedOrigins = concat(
  dashboardEnabled ? [staticSite!.outputs.url] : [],
  empty(dashboardUrl) ? [] : [dashboardOrigin]
)
var abbreviations = loadJsonContent('abbreviations.json')
var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName, application: 'interviews' }
var recoveryDays = backupTier == 'Continuous30Days' ? 30 : 7
var modelAccountEnabled = evaluationCapacity > 0 && empty(evaluationEndpoint)
var schedulerEnabled = durableBackend == 'AzureManaged'
var zoneNames = {
  blob: 'privatelink.blob.${environment().suffixes.storage}'
  queue: 'privatelink.queue.${environment().suffixes.storage}'
  table: 'privatelink.table.${environment().suffixes.storage}'
  cosmos: 'privatelink.documents.azure.com'
  vault: 'privatelink.vaultcore.azure.net'
  model: 'privatelink.openai.azure.com'
}

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: '${abbreviations.resourceGroup}interviews-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: {
    name: '${abbreviations.managedIdentity}${token}'
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    workspaceName: '${abbreviations.logAnalytics}${token}'
    componentName: '${abbreviations.applicationInsights}${token}'
    location: location
    tags: tags
    retentionInDays: logRetentionDays
    principalId: identity.outputs.principalId
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    name: '${abbreviations.storageAccount}${token}'
    location: location
    tags: tags
    skuName: storageSku
    privateOnly: vnetEnabled
    recoveryDays: recoveryDays
    principalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module cosmos 'modules/cosmos.bicep' = {
  scope: group
  params: {
    name: empty(cosmosAccountName) ? '${abbreviations.cosmosAccount}${token}' : cosmosAccountName
    location: location
    secondaryLocation: secondaryLocation
    tags: tags
    maxThroughput: cosmosMaxThroughput
    backupTier: backupTier
    zoneRedundant: zoneRedundant
    privateOnly: vnetEnabled
    principalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module keyVault 'modules/key-vault.bicep' = {
  scope: group
  params: {
    name: '${abbreviations.keyVault}${token}'
    location: location
    tags: tags
    purgeProtectionEnabled: purgeProtectionEnabled
    privateOnly: vnetEnabled
    principalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module mail 'modules/mail.bicep' = {
  scope: group
  params: {
    name: '${abbreviations.communicationService}${token}'
    emailServiceName: '${abbreviations.emailService}${token}'
    tags: tags
    dataLocation: mailDataLocation
    ownDomain: mailDomain
    ownDomainVerified: mailDomainVerified
    principalId: identity.outputs.principalId
  }
}

module evaluation 'modules/evaluation.bicep' = if (modelAccountEnabled) {
  scope: group
  params: {
    name: '${abbreviations.cognitiveServices}${token}'
    location: location
    tags: tags
    model: evaluationModel
    skuName: evaluationSku
    capacity: evaluationCapacity
    privateOnly: vnetEnabled
    principalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module scheduler 'modules/scheduler.bicep' = if (schedulerEnabled) {
  scope: group
  params: {
    name: '${abbreviations.durableTaskScheduler}${token}'
    location: location
    tags: tags
    taskHubName: 'interviews'
    principalId: identity.outputs.principalId
  }
}

module staticSite 'modules/static-site.bicep' = if (dashboardEnabled) {
  scope: group
  params: {
    name: '${abbreviations.staticSite}${token}'
    location: staticSiteLocation
    tags: tags
    serviceName: 'web'
  }
}

module network 'modules/network.bicep' = if (vnetEnabled) {
  scope: group
  params: {
    name: '${abbreviations.virtualNetwork}${token}'
    location: location
    tags: tags
    zoneNames: map(items(zoneNames), zone => zone.value)
  }
}

module privateEndpoints 'modules/private-endpoints.bicep' = if (vnetEnabled) {
  scope: group
  params: {
    location: location
    tags: tags
    subnetId: network!.outputs.endpointSubnetId
    targets: concat(
      [
        { name: 'blob', resourceId: storage.outputs.id, groupId: 'blob', zoneName: zoneNames.blob }
        { name: 'queue', resourceId: storage.outputs.id, groupId: 'queue', zoneName: zoneNames.queue }
        { name: 'table', resourceId: storage.outputs.id, groupId: 'table', zoneName: zoneNames.table }
        { name: 'cosmos', resourceId: cosmos.outputs.id, groupId: 'Sql', zoneName: zoneNames.cosmos }
        { name: 'vault', resourceId: keyVault.outputs.id, groupId: 'vault', zoneName: zoneNames.vault }
      ],
      modelAccountEnabled
        ? [{ name: 'model', resourceId: evaluation!.outputs.id, groupId: 'account', zoneName: zoneNames.model }]
        : []
    )
  }
}

module functionApp 'modules/function-app.bicep' = {
  scope: group
  params: {
    name: '${abbreviations.functionApp}${token}'
    planName: '${abbreviations.appServicePlan}${token}'
    location: location
    tags: tags
    serviceName: 'api'
    identityId: identity.outputs.id
    packagesUrl: storage.outputs.packagesUrl
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    alwaysReadyCount: alwaysReadyCount
    zoneRedundant: appZoneRedundant
    subnetId: vnetEnabled ? network!.outputs.appSubnetId : ''
    allowedOrigins: allowedOrigins
    workspaceId: monitoring.outputs.workspaceId
  }
}

module appSettings 'modules/app-settings.bicep' = {
  scope: group
  params: {
    appName: functionApp.outputs.name
    identityClientId: identity.outputs.clientId
    storageName: storage.outputs.name
    blobEndpoint: storage.outputs.blobEndpoint
    cosmosEndpoint: cosmos.outputs.endpoint
    cosmosDatabase: cosmos.outputs.databaseName
    applicationInsightsConnectionString: monitoring.outputs.connectionString
    otlpEndpoint: otlpEndpoint
    tokenIssuer: tokenIssuer
    tokenAudience: tokenAudience
    subjectClaim: subjectClaim
    organizationClaim: organizationClaim
    rolesClaim: rolesClaim
    allowedOrigins: allowedOrigins
    dashboardUrl: !empty(dashboardUrl) ? dashboardUrl : dashboardEnabled ? staticSite!.outputs.url : ''
    mailEndpoint: mail.outputs.endpoint
    mailSender: mail.outputs.sender
    calendarOrganizer: calendarOrganizer
    evaluationProvider: evaluationProvider
    evaluationEndpoint: modelAccountEnabled ? evaluation!.outputs.endpoint : evaluationEndpoint
    evaluationDeployment: modelAccountEnabled ? evaluation!.outputs.deploymentName : evaluationDeployment
    evaluationCallsPerMinute: evaluationCallsPerMinute
    evaluationTokensPerDay: evaluationTokensPerDay
    callerRequestsPerMinute: callerRequestsPerMinute
    organizationRequestsPerMinute: organizationRequestsPerMinute
    practiceGrace: practiceGrace
    practiceAbandonAfter: practiceAbandonAfter
    schedulerEndpoint: schedulerEnabled ? scheduler!.outputs.endpoint : ''
    taskHubName: schedulerEnabled ? scheduler!.outputs.taskHubName : ''
    keyVaultName: keyVault.outputs.name
    keyVaultSettings: keyVaultSettings
  }
}

module actionGroup 'modules/action-group.bicep' = {
  scope: group
  params: {
    name: '${abbreviations.actionGroup}${token}'
    tags: tags
    email: operatorEmail
  }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    componentId: monitoring.outputs.componentId
    actionGroupId: actionGroup.outputs.id
  }
}

module throttling 'modules/throttling.bicep' = {
  scope: group
  params: {
    tags: tags
    cosmosId: cosmos.outputs.id
    actionGroupId: actionGroup.outputs.id
  }
}

module availability 'modules/availability.bicep' = {
  scope: group
  params: {
    name: '${abbreviations.webTest}${token}'
    location: location
    tags: tags
    componentId: monitoring.outputs.componentId
    appUrl: functionApp.outputs.url
    actionGroupId: actionGroup.outputs.id
  }
}

module workbook 'modules/workbook.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    componentId: monitoring.outputs.componentId
  }
}

module budget 'modules/budget.bicep' = {
  scope: group
  params: {
    amount: budgetAmount
    startDate: '${budgetStart}T00:00:00Z'
    email: operatorEmail
  }
}

@description('The resource group.')
output AZURE_RESOURCE_GROUP string = group.name

@description('The name of the function app.')
output SERVICE_API_NAME string = functionApp.outputs.name

@description('The address of the app; its routes begin with /api.')
output SERVICE_API_URI string = functionApp.outputs.url

@description('The address of the dashboard; empty where there is none.')
output SERVICE_WEB_URI string = dashboardEnabled ? staticSite!.outputs.url : ''

@description('The name of the Key Vault, for secrets of third parties.')
output AZURE_KEY_VAULT_NAME string = keyVault.outputs.name
