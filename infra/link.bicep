// /api/* of the site goes to the app; from then on the app answers to nobody else.
param siteName string
param appName string
param location string

resource site 'Microsoft.Web/staticSites@2024-04-01' existing = {
  name: siteName
}

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: appName
}

resource backend 'Microsoft.Web/staticSites/linkedBackends@2024-04-01' = {
  parent: site
  name: 'api'
  properties: { backendResourceId: app.id, region: location }
}
