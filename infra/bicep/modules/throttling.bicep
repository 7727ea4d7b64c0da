@description('The tags of every resource.')
param tags object

@description('The resource id of the Cosmos DB account.')
param cosmosId string

@description('The resource id of the action group that is told.')
param actionGroupId string

// The app waits and tries again on 429, so a few do no harm. Many mean that people wait: raise the throughput, or see what one organization does.
resource throttling 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'interviews-throttling'
  location: 'global'
  tags: tags
  properties: {
    description: 'Cosmos DB answered more than 100 requests within five minutes with 429. docs/operations.md, \'Limits\'.'
    severity: 2
    enabled: true
    scopes: [cosmosId]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'throttled'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.DocumentDB/databaseAccounts'
          metricName: 'TotalRequests'
          dimensions: [
            { name: 'StatusCode', operator: 'Include', values: ['429'] }
          ]
          operator: 'GreaterThan'
          threshold: 100
          timeAggregation: 'Count'
        }
      ]
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}
