// The pages. Standard: only it may stand in front of a function app of one's own.
param location string
param tags object
param name string

resource site 'Microsoft.Web/staticSites@2024-04-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'web' })
  sku: { name: 'Standard', tier: 'Standard' }
  properties: {
    // Preview copies have no backend and no use here.
    stagingEnvironmentPolicy: 'Disabled'
    allowConfigFileUpdates: true
  }
}

output url string = 'https://${site.properties.defaultHostname}'
