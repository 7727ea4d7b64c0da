@description('The region.')
param location string

@description('The tags of every resource.')
param tags object

@description('The resource id of the Application Insights component that is shown.')
param componentId string

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(componentId, 'interviews')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'Interviews'
    category: 'workbook'
    sourceId: componentId
    serializedData: loadTextContent('workbook.json')
  }
}
