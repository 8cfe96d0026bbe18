// What must not be lost: the books (one table), the material files, the exported copies. No key opens this account, only identities.
param location string
param tags object
param name string
param redundancy string
param exportKeptDays int
param workspaceId string

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: redundancy }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: 'Enabled'
    supportsHttpsTrafficOnly: true
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    changeFeed: { enabled: true, retentionInDays: 90 }
    deleteRetentionPolicy: { enabled: true, days: 30 }
    containerDeleteRetentionPolicy: { enabled: true, days: 30 }
  }
}

resource materials 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: 'materials'
  properties: { publicAccess: 'None' }
}

// Tables know neither soft delete nor versions: this is their backup (docs/operations.md, restore drill). A whole copy holds the keys of the records,
// so what was erased comes back with it: it ages quickly.
resource copies 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: 'copies'
  properties: { publicAccess: 'None' }
}

// Events without keys: evidence that nobody can change, and no way back to what was erased.
resource export 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: 'event-export'
  properties: { publicAccess: 'None' }
}

// Not locked by the template: locking cannot be undone and is a decision of the office (docs/operations.md).
resource exportKept 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2023-05-01' = {
  parent: export
  name: 'default'
  properties: { immutabilityPeriodSinceCreationInDays: exportKeptDays, allowProtectedAppendWrites: false }
}

// What was overwritten or deleted is of use for a month, then only a risk; so is an old copy.
resource ageing 'Microsoft.Storage/storageAccounts/managementPolicies@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'old-versions'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['${materials.name}/', '${copies.name}/'] }
            actions: { version: { delete: { daysAfterCreationGreaterThan: 30 } } }
          }
        }
        {
          name: 'old-copies'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['${copies.name}/'] }
            actions: { baseBlob: { delete: { daysAfterCreationGreaterThan: 35 } } }
          }
        }
      ]
    }
  }
}

resource tables 'Microsoft.Storage/storageAccounts/tableServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource books 'Microsoft.Storage/storageAccounts/tableServices/tables@2023-05-01' = {
  parent: tables
  name: 'books'
}

// Who read or deleted a file outside the program stands here.
resource fileAccess 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: blobs
  name: 'file-access'
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'StorageRead', enabled: true }
      { category: 'StorageWrite', enabled: true }
      { category: 'StorageDelete', enabled: true }
    ]
  }
}

resource keep 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: account
  name: 'keep-the-books'
  properties: { level: 'CanNotDelete', notes: 'The books of the county. See docs/operations.md before taking this lock away.' }
}

output name string = account.name
output blobs string = account.properties.primaryEndpoints.blob
output tables string = account.properties.primaryEndpoints.table
output table string = books.name
output container string = materials.name
