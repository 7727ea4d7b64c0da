@description('The region.')
param location string

@description('The tags of every resource.')
param tags object

@description('The resource id of the Application Insights component that is asked.')
param componentId string

@description('The resource id of the action group that is told.')
param actionGroupId string

// Severity: 1 somebody has to look now, 2 today. A query answers with one row for each thing that is wrong.
var rules = loadJsonContent('alerts.json')

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: 'interviews-${rule.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: 'Interviews: ${rule.title}'
      description: rule.description
      severity: rule.severity
      enabled: true
      scopes: [componentId]
      evaluationFrequency: rule.every
      windowSize: rule.window
      criteria: {
        allOf: [
          {
            query: join(rule.query, '\n')
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      autoMitigate: true
      actions: { actionGroups: [actionGroupId] }
    }
  }
]
