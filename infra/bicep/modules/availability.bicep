@description('The name of the test.')
param name string

@description('The region.')
param location string

@description('The tags of every resource.')
param tags object

@description('The resource id of the Application Insights component that keeps the results.')
param componentId string

@description('The address of the app, without a slash at its end.')
param appUrl string

@description('The resource id of the action group that is told.')
param actionGroupId string

// Asked from outside, as users do: 200 means that the store and the orchestrations answer as well.
resource test 'Microsoft.Insights/webtests@2022-06-15' = {
  name: name
  location: location
  tags: union(tags, { 'hidden-link:${componentId}': 'Resource' })
  kind: 'standard'
  properties: {
    Name: name
    SyntheticMonitorId: name
    Kind: 'standard'
    Enabled: true
    Frequency: 300
    Timeout: 30
    RetryEnabled: true
    Locations: [
      { Id: 'emea-nl-ams-azr' }
      { Id: 'us-va-ash-azr' }
      { Id: 'apac-sg-sin-azr' }
    ]
    Request: {
      HttpVerb: 'GET'
      RequestUrl: '${appUrl}/api/health'
      ParseDependentRequests: false
    }
    ValidationRules: {
      ExpectedHttpStatusCode: 200
      SSLCheck: true
      SSLCertRemainingLifetimeCheck: 14
    }
  }
}

resource alert 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'interviews-health'
  location: 'global'
  tags: tags
  properties: {
    description: 'Two of three places found /api/health unhealthy or got no answer. The answer names the dependency.'
    severity: 1
    enabled: true
    scopes: [test.id, componentId]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: test.id
      componentId: componentId
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}
