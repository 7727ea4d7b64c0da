// Every setting has the name that the code or the Functions host reads, with '__' for ':'. The tests hold the names against local.settings.sample.json.
// Flex Consumption takes runtime, version and scale from functionAppConfig and refuses FUNCTIONS_WORKER_RUNTIME and its siblings here.

@description('The name of the function app.')
param appName string

@description('The client id of the app\'s identity.')
param identityClientId string

@description('The name of the storage account of queues, orchestrations and documents.')
param storageName string

@description('Where blobs are reached.')
param blobEndpoint string

@description('The address of the Cosmos DB account.')
param cosmosEndpoint string

@description('The name of the database.')
param cosmosDatabase string

@description('Where telemetry goes.')
param applicationInsightsConnectionString string

@description('An OpenTelemetry collector for the app\'s telemetry beside Application Insights; empty for none.')
param otlpEndpoint string

@description('What `iss` must be in bearer tokens.')
param tokenIssuer string

@description('What `aud` must be in bearer tokens.')
param tokenAudience string

@description('The claim of bearer tokens that names the person.')
param subjectClaim string

@description('The claim that names the organization.')
param organizationClaim string

@description('The claim that names the roles.')
param rolesClaim string

@description('Where people reach the dashboard; empty for mails without links.')
param dashboardUrl string

@description('The origins of pages that may call the app from a browser.')
param allowedOrigins array

@description('The address to which mail is handed.')
param mailEndpoint string

@description('The address that mail comes from.')
param mailSender string

@description('The mailbox in whose Outlook calendar interviews stand; empty for none.')
param calendarOrganizer string

@description('Whose chat completions evaluate: AzureOpenAI or OpenAI.')
param evaluationProvider string

@description('The address of the service that has the model; empty for no evaluation by a model.')
param evaluationEndpoint string

@description('The name of the model\'s deployment.')
param evaluationDeployment string

@description('How often all instances of the app together ask the model in a minute.')
param evaluationCallsPerMinute int

@description('How many tokens all instances of the app together use in a day; 0 for as many as it takes.')
param evaluationTokensPerDay int

@description('How many requests of one caller each instance of the app answers in a minute; 0 for any number.')
param callerRequestsPerMinute int

@description('How many requests of all of an organization each instance of the app answers in a minute; 0 for any number.')
param organizationRequestsPerMinute int

@description('How long after the time limit of a question its answer in a practice interview is still taken.')
param practiceGrace string

@description('After how long without a step a practice interview is given up.')
param practiceAbandonAfter string

@description('The address of the Durable Task Scheduler; empty for orchestrations in the storage account.')
param schedulerEndpoint string

@description('The name of the task hub in the scheduler.')
param taskHubName string

@description('The name of the Key Vault.')
param keyVaultName string

@description('Settings whose values are secrets of third parties: for each setting, the name of its secret in the Key Vault.')
param keyVaultSettings object

var managedIdentity = 'managedidentity'

var settings = {
  APPLICATIONINSIGHTS_CONNECTION_STRING: applicationInsightsConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
  AZURE_CLIENT_ID: identityClientId
  AzureWebJobsStorage__accountName: storageName
  AzureWebJobsStorage__credential: managedIdentity
  AzureWebJobsStorage__clientId: identityClientId
  CosmosDb__accountEndpoint: cosmosEndpoint
  CosmosDb__credential: managedIdentity
  CosmosDb__clientId: identityClientId
  Cosmos__Database: cosmosDatabase
  Cosmos__Mode: 'direct'
  // The containers are in cosmos.bicep, and no data-plane role may make any.
  Cosmos__Provision: 'false'
  Documents__serviceUri: blobEndpoint
  Documents__clientId: identityClientId
  FUNCTIONS_REQUEST_BODY_SIZE_LIMIT: '20971520'
  Access__Issuers__Main__Issuer: tokenIssuer
  Access__Issuers__Main__Audience: tokenAudience
  Access__Claims__Subject: subjectClaim
  Access__Claims__Organization: organizationClaim
  Access__Claims__Roles: rolesClaim
  Email__Endpoint: mailEndpoint
  Email__Sender: mailSender
  Cors__Origins: join(allowedOrigins, ',')
  RateLimits__CallerPerMinute: string(callerRequestsPerMinute)
  RateLimits__OrganizationPerMinute: string(organizationRequestsPerMinute)
  Practice__Grace: practiceGrace
  Practice__AbandonAfter: practiceAbandonAfter
}

var dashboardSettings = empty(dashboardUrl)
  ? {}
  : {
      Dashboard__Url: dashboardUrl
    }

var calendarSettings = empty(calendarOrganizer)
  ? {}
  : {
      Calendars__Outlook__Organizer: calendarOrganizer
    }

var evaluationSettings = empty(evaluationEndpoint)
  ? {}
  : {
      Evaluation__Provider: evaluationProvider
      Evaluation__Endpoint: evaluationEndpoint
      Evaluation__Deployment: evaluationDeployment
      Evaluation__CallsPerMinute: string(evaluationCallsPerMinute)
      Evaluation__TokensPerDay: string(evaluationTokensPerDay)
    }

// A header with a key, where the collector asks for one, comes from the Key Vault.
var collectorSettings = empty(otlpEndpoint)
  ? {}
  : {
      OTEL_EXPORTER_OTLP_ENDPOINT: otlpEndpoint
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf'
    }

// These take the place of host.json's choice of the storage provider.
var schedulerSettings = empty(schedulerEndpoint)
  ? {}
  : {
      AzureFunctionsJobHost__extensions__durableTask__hubName: taskHubName
      AzureFunctionsJobHost__extensions__durableTask__storageProvider__type: 'azureManaged'
      AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName: 'DURABLE_TASK_SCHEDULER_CONNECTION_STRING'
      DURABLE_TASK_SCHEDULER_CONNECTION_STRING: 'Endpoint=${schedulerEndpoint};Authentication=ManagedIdentity;ClientID=${identityClientId}'
    }

var secretReferences = mapValues(
  keyVaultSettings,
  secret => '@Microsoft.KeyVault(VaultName=${keyVaultName};SecretName=${secret})'
)

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: appName
}

resource appSettings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'appsettings'
  properties: union(
    settings,
    dashboardSettings,
    calendarSettings,
    evaluationSettings,
    collectorSettings,
    schedulerSettings,
    secretReferences
  )
}
