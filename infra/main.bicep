// One county in one resource group. Read in this order: identity, keys, books, host-storage, bus, watch, site, flex or
// dedicated, settings, link or sign-in, rights, operator-rights, alerts, budget.
targetScope = 'subscription'

@description('Name of this deployment, for example kazuo-prod. It is part of every name.')
@minLength(1)
@maxLength(20)
param environmentName string

@description('Region of everything that keeps data.')
param location string

@description('Region of the Static Web App; it serves files only and exists in few regions.')
param siteLocation string = 'eastasia'

@description('Who stands in front and answers for the principal: a Static Web App, or Easy Auth with the pages served by the handler (Azure China).')
@allowed(['StaticWebApps', 'EasyAuth'])
param ingress string = 'StaticWebApps'

@description('flex: Flex Consumption. dedicated: an App Service plan, where Flex is not offered.')
@allowed(['flex', 'dedicated'])
param hosting string = 'flex'

@description('custom 1.0; where the platform refuses it: dotnet-isolated 10.0 (docs/operations.md).')
@allowed(['custom', 'dotnet-isolated'])
param runtimeName string = 'custom'
param runtimeVersion string = '1.0'

@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048
@minValue(40)
@maxValue(1000)
param maximumInstances int = 40
@description('Instances that are always warm; 0: the first call of the morning waits some seconds.')
param alwaysReadyInstances int = 1
param dedicatedSku string = 'P0v3'

@description('Address of the site when the county has its own name for it; empty: the name Azure gives.')
param siteUrl string = ''
@description('Short name of the county in document numbers; empty: derived from the county.')
param paperPrefix string = ''

param smtpHost string = ''
param smtpPort int = 587
param smtpUser string = ''
param smtpFrom string = ''

param scannerHost string = ''
param scannerPort int = 3310
@description('OTLP endpoint of a collector; empty: metrics stay in the process, alerts read the logs.')
param telemetryEndpoint string = ''
param sessionIdleMinutes int = 30
param sessionAbsoluteHours int = 12

@description('True while rows marked with the key before this one still exist (docs/operations.md, rotate keys).')
param hasKeyBefore bool = false

@description('Object id of who deploys and imports; rights on data and keys, to be taken away after the first import. Empty: nobody.')
param operatorId string = ''
@allowed(['User', 'Group', 'ServicePrincipal'])
param operatorType string = 'User'
@description('Gets the alerts; empty: nobody is told.')
param operatorMail string = ''

@description('Per month, in the currency of the subscription; 0: no budget alert.')
param monthlyBudget int = 0
@description('First day of a month, for example 2027-01-01; not to be changed later.')
param budgetStart string = ''

@description('Easy Auth: application (client) id of the registration, and its directory.')
param signInClientId string = ''
param signInTenant string = ''
@description('Azure: https://login.microsoftonline.com. Azure China: https://login.partner.microsoftonline.cn')
param loginEndpoint string = 'https://login.microsoftonline.com'
@description('Azure: servicebus.windows.net. Azure China: servicebus.chinacloudapi.cn')
param busSuffix string = 'servicebus.windows.net'
@description('Azure: vault.azure.net. Azure China: vault.azure.cn')
param vaultSuffix string = 'vault.azure.net'

@description('True only where the platform cannot read the length of the queue as receiver; gives the app all rights on that one queue.')
param busOwner bool = false
@description('Copies of what is kept: Standard_ZRS, or Standard_GZRS where a second region is wanted.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param redundancy string = 'Standard_ZRS'
@description('Days nobody can change the exported events.')
param exportKeptDays int = 1095

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }
var onSite = ingress == 'StaticWebApps'

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'identity.bicep' = {
  scope: group
  name: 'identity'
  params: { location: location, tags: tags, name: 'id-${environmentName}' }
}

module keys 'keys.bicep' = {
  scope: group
  name: 'keys'
  params: { location: location, tags: tags, name: 'kv-${token}' }
}

module books 'books.bicep' = {
  scope: group
  name: 'books'
  params: {
    location: location
    tags: tags
    name: 'stbooks${token}'
    redundancy: redundancy
    exportKeptDays: exportKeptDays
    workspaceId: watch.outputs.workspaceId
  }
}

module hostStorage 'host-storage.bicep' = {
  scope: group
  name: 'host-storage'
  params: { location: location, tags: tags, name: 'sthost${token}' }
}

module bus 'bus.bicep' = {
  scope: group
  name: 'bus'
  params: { location: location, tags: tags, name: 'sb-${token}' }
}

module watch 'watch.bicep' = {
  scope: group
  name: 'watch'
  params: { location: location, tags: tags, name: environmentName }
}

module site 'site.bicep' = if (onSite) {
  scope: group
  name: 'site'
  params: { location: siteLocation, tags: tags, name: 'web-${token}' }
}

module flex 'flex.bicep' = if (hosting == 'flex') {
  scope: group
  name: 'flex'
  dependsOn: [rights]
  params: {
    location: location
    tags: tags
    name: 'api-${token}'
    identityId: identity.outputs.id
    packageContainer: hostStorage.outputs.packageContainer
    runtimeName: runtimeName
    runtimeVersion: runtimeVersion
    instanceMemoryMB: instanceMemoryMB
    maximumInstances: maximumInstances
    alwaysReadyInstances: alwaysReadyInstances
  }
}

module dedicated 'dedicated.bicep' = if (hosting == 'dedicated') {
  scope: group
  name: 'dedicated'
  dependsOn: [rights]
  params: { location: location, tags: tags, name: 'api-${token}', identityId: identity.outputs.id, sku: dedicatedSku }
}

module settings 'settings.bicep' = {
  scope: group
  name: 'settings'
  dependsOn: [flex, dedicated]
  params: {
    appName: 'api-${token}'
    ingress: ingress
    hosting: hosting
    siteUrl: empty(siteUrl) && onSite ? site!.outputs.url : siteUrl
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    tables: books.outputs.tables
    blobs: books.outputs.blobs
    table: books.outputs.table
    container: books.outputs.container
    hostBlobs: hostStorage.outputs.blobs
    hostQueues: hostStorage.outputs.queues
    hostTables: hostStorage.outputs.tables
    packageContainer: hostStorage.outputs.packageContainer
    busHost: '${bus.outputs.name}.${busSuffix}'
    queue: bus.outputs.queue
    vault: 'https://${keys.outputs.name}.${vaultSuffix}'
    hasKeyBefore: hasKeyBefore
    insights: watch.outputs.connectionString
    paperPrefix: paperPrefix
    smtpHost: smtpHost
    smtpPort: smtpPort
    smtpUser: smtpUser
    smtpFrom: smtpFrom
    scannerHost: scannerHost
    scannerPort: scannerPort
    telemetryEndpoint: telemetryEndpoint
    sessionIdleMinutes: sessionIdleMinutes
    sessionAbsoluteHours: sessionAbsoluteHours
  }
}

module link 'link.bicep' = if (onSite) {
  scope: group
  name: 'link'
  dependsOn: [settings]
  params: { siteName: 'web-${token}', appName: 'api-${token}', location: location }
}

module signIn 'sign-in.bicep' = if (!onSite) {
  scope: group
  name: 'sign-in'
  dependsOn: [settings]
  params: {
    appName: 'api-${token}'
    clientId: signInClientId
    issuer: '${loginEndpoint}/${signInTenant}/v2.0'
    sessionHours: sessionAbsoluteHours
  }
}

module rights 'rights.bicep' = {
  scope: group
  name: 'rights'
  params: {
    principalId: identity.outputs.principalId
    booksName: books.outputs.name
    containerName: books.outputs.container
    hostStorageName: hostStorage.outputs.name
    busName: bus.outputs.name
    queueName: bus.outputs.queue
    busOwner: busOwner
    insightsName: watch.outputs.insightsName
    vaultName: keys.outputs.name
  }
}

module operatorRights 'operator-rights.bicep' = if (!empty(operatorId)) {
  scope: group
  name: 'operator-rights'
  params: {
    operatorId: operatorId
    operatorType: operatorType
    booksName: books.outputs.name
    hostStorageName: hostStorage.outputs.name
    vaultName: keys.outputs.name
  }
}

module alerts 'alerts.bicep' = {
  scope: group
  name: 'alerts'
  params: {
    location: location
    tags: tags
    name: environmentName
    workspaceId: watch.outputs.workspaceId
    busId: bus.outputs.id
    queueName: bus.outputs.queue
    operatorMail: operatorMail
  }
}

module budget 'budget.bicep' = if (monthlyBudget > 0 && !empty(operatorMail)) {
  scope: group
  name: 'budget'
  params: { name: environmentName, amount: monthlyBudget, start: budgetStart, operatorMail: operatorMail }
}

output RESOURCE_GROUP string = group.name
output API_NAME string = 'api-${token}'
output SITE_URL string = empty(siteUrl) && onSite ? site!.outputs.url : siteUrl
output TABLES_URI string = books.outputs.tables
output BLOBS_URI string = books.outputs.blobs
output VAULT_NAME string = keys.outputs.name
output PACKAGE_CONTAINER string = hostStorage.outputs.packageContainer
output BUS_NAME string = bus.outputs.name
