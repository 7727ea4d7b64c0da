// What `azd up` reads, with the values of the azd environment; the profile has what differs between dev and prod.
using 'main.bicep'

var profiles = {
  dev: loadJsonContent('profiles/dev.json')
  prod: loadJsonContent('profiles/prod.json')
}
var profile = profiles[readEnvironmentVariable('INTERVIEWS_PROFILE', 'dev')]

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME')
param location = readEnvironmentVariable('AZURE_LOCATION')
param staticSiteLocation = readEnvironmentVariable('STATIC_SITE_LOCATION', 'westeurope')
param operatorEmail = readEnvironmentVariable('OPERATOR_EMAIL')
param otlpEndpoint = readEnvironmentVariable('OTLP_ENDPOINT', '')
param tokenIssuer = readEnvironmentVariable('TOKEN_ISSUER')
param tokenAudience = readEnvironmentVariable('TOKEN_AUDIENCE')
param subjectClaim = readEnvironmentVariable('SUBJECT_CLAIM', 'sub')
param organizationClaim = readEnvironmentVariable('ORGANIZATION_CLAIM', 'org')
param rolesClaim = readEnvironmentVariable('ROLES_CLAIM', 'roles')
param dashboardUrl = readEnvironmentVariable('DASHBOARD_URL', '')
param calendarOrganizer = readEnvironmentVariable('CALENDAR_ORGANIZER', '')
param mailDomain = readEnvironmentVariable('MAIL_DOMAIN', '')
param mailDomainVerified = bool(readEnvironmentVariable('MAIL_DOMAIN_VERIFIED', 'false'))
param mailDataLocation = readEnvironmentVariable('MAIL_DATA_LOCATION', 'Europe')
// MSBuild reads the same variable: the app is built with what its orchestrations are kept in.
param durableBackend = readEnvironmentVariable('DurableBackend', 'AzureStorage')
param cosmosAccountName = readEnvironmentVariable('COSMOS_ACCOUNT_NAME', '')
param secondaryLocation = readEnvironmentVariable('AZURE_SECONDARY_LOCATION', '')
param budgetStart = readEnvironmentVariable('BUDGET_START')
param evaluationModel = {
  name: readEnvironmentVariable('EVALUATION_MODEL', 'gpt-4.1-mini')
  version: readEnvironmentVariable('EVALUATION_MODEL_VERSION', '2025-04-14')
}
param evaluationProvider = readEnvironmentVariable('EVALUATION_PROVIDER', 'AzureOpenAI')
param evaluationEndpoint = readEnvironmentVariable('EVALUATION_ENDPOINT', '')
param evaluationDeployment = readEnvironmentVariable('EVALUATION_DEPLOYMENT', '')
param evaluationCallsPerMinute = int(readEnvironmentVariable('EVALUATION_CALLS_PER_MINUTE', '100'))
param evaluationTokensPerDay = int(readEnvironmentVariable('EVALUATION_TOKENS_PER_DAY', '0'))
param callerRequestsPerMinute = int(readEnvironmentVariable('CALLER_REQUESTS_PER_MINUTE', '600'))
param organizationRequestsPerMinute = int(readEnvironmentVariable('ORGANIZATION_REQUESTS_PER_MINUTE', '6000'))
param practiceGrace = readEnvironmentVariable('PRACTICE_GRACE', 'PT30S')
param practiceAbandonAfter = readEnvironmentVariable('PRACTICE_ABANDON_AFTER', 'P14D')
param keyVaultSettings = json(readEnvironmentVariable('KEY_VAULT_SETTINGS', '{}'))

param alwaysReadyCount = profile.alwaysReadyCount
param appZoneRedundant = profile.appZoneRedundant
param backupTier = profile.backupTier
param budgetAmount = profile.budgetAmount
param cosmosMaxThroughput = profile.cosmosMaxThroughput
param dashboardEnabled = profile.dashboardEnabled
param evaluationCapacity = profile.evaluationCapacity
param instanceMemoryMB = profile.instanceMemoryMB
param logRetentionDays = profile.logRetentionDays
param maximumInstanceCount = profile.maximumInstanceCount
param purgeProtectionEnabled = profile.purgeProtectionEnabled
param storageSku = profile.storageSku
param vnetEnabled = profile.vnetEnabled
param zoneRedundant = profile.zoneRedundant
