// Everything the program and its host read from their environment; infra/settings.csv says what each is for. Secrets are references into the vault.
param appName string
param ingress string
param hosting string
param siteUrl string
param identityId string
param clientId string
param tables string
param blobs string
param table string
param container string
param hostBlobs string
param hostQueues string
param hostTables string
param packageContainer string
param busHost string
param queue string
param vault string
param hasKeyBefore bool
param insights string
param paperPrefix string
param smtpHost string
param smtpPort int
param smtpUser string
param smtpFrom string
param scannerHost string
param scannerPort int
param telemetryEndpoint string
param sessionIdleMinutes int
param sessionAbsoluteHours int

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: appName
}

var always = {
  Ingress: ingress
  SiteUrl: empty(siteUrl) ? 'https://${app.properties.defaultHostName}' : siteUrl
  AllowPractice: 'false'
  PersonalKey: '@Microsoft.KeyVault(SecretUri=${vault}/secrets/personal-key)'
  Storage__tableServiceUri: tables
  Storage__table: table
  Storage__blobServiceUri: blobs
  Storage__container: container
  BellQueueName: queue
  ServiceBus__fullyQualifiedNamespace: busHost
  ServiceBus__credential: 'managedidentity'
  ServiceBus__clientId: clientId
  Session__IdleMinutes: string(sessionIdleMinutes)
  Session__AbsoluteHours: string(sessionAbsoluteHours)
  AZURE_CLIENT_ID: clientId
  AZURE_TOKEN_CREDENTIALS: 'ManagedIdentityCredential'
  AzureWebJobsStorage__blobServiceUri: hostBlobs
  AzureWebJobsStorage__queueServiceUri: hostQueues
  AzureWebJobsStorage__tableServiceUri: hostTables
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: clientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insights
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${clientId};Authorization=AAD'
}

var keyBefore = !hasKeyBefore ? {} : {
  PersonalKeyBefore: '@Microsoft.KeyVault(SecretUri=${vault}/secrets/personal-key-before)'
}

var papers = empty(paperPrefix) ? {} : {
  PaperPrefix: paperPrefix
}

var mail = empty(smtpHost) ? {} : {
  Smtp__Host: smtpHost
  Smtp__Port: string(smtpPort)
  Smtp__From: smtpFrom
}

var mailLogin = empty(smtpHost) || empty(smtpUser) ? {} : {
  Smtp__User: smtpUser
  Smtp__Password: '@Microsoft.KeyVault(SecretUri=${vault}/secrets/smtp-password)'
}

var scanner = empty(scannerHost) ? {} : {
  Scanner__Host: scannerHost
  Scanner__Port: string(scannerPort)
}

var telemetry = empty(telemetryEndpoint) ? {} : {
  OTEL_EXPORTER_OTLP_ENDPOINT: telemetryEndpoint
}

var pages = ingress != 'EasyAuth' ? {} : {
  Web__Root: 'web'
}

// Flex knows these from its own description and refuses them as settings.
var dedicated = hosting != 'dedicated' ? {} : {
  FUNCTIONS_EXTENSION_VERSION: '~4'
  FUNCTIONS_WORKER_RUNTIME: 'custom'
  WEBSITE_RUN_FROM_PACKAGE: '${packageContainer}/released-package.zip'
  WEBSITE_RUN_FROM_PACKAGE_BLOB_MI_RESOURCE_ID: identityId
}

resource settings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'appsettings'
  properties: union(always, keyBefore, papers, mail, mailLogin, scanner, telemetry, pages, dedicated)
}
