// Easy Auth in front of the app: it signs people in, strips X-MS-* of the outside and says who asks. It lets the unsigned through, as a Static Web App
// does: the pages hold no data, and the handler itself refuses every other call without a principal (docs/adr/0017).
param appName string
param clientId string
param issuer string
param sessionHours int

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: appName
}

resource signIn 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: { enabled: true, runtimeVersion: '~1' }
    globalValidation: { requireAuthentication: false, unauthenticatedClientAction: 'AllowAnonymous' }
    httpSettings: { requireHttps: true, forwardProxy: { convention: 'NoProxy' } }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: { clientId: clientId, openIdIssuer: issuer }
        validation: { allowedAudiences: [clientId] }
      }
    }
    login: {
      tokenStore: { enabled: false }
      cookieExpiration: { convention: 'FixedTime', timeToExpiration: '${padLeft(string(sessionHours), 2, '0')}:00:00' }
    }
  }
}
