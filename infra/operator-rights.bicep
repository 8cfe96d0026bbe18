// Who deploys: puts secrets into the vault, imports, exports, audits, uploads a package. Meant for days, not for years (docs/operations.md).
param operatorId string
param operatorType string
param booksName string
param hostStorageName string
param vaultName string

var role = {
  blobContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  tableContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  secretsOfficer: 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7'
}

resource books 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: booksName
}

resource hostStorage 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: hostStorageName
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: vaultName
}

resource tables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: books
  name: guid(books.id, operatorId, role.tableContributor)
  properties: { roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.tableContributor), principalId: operatorId, principalType: operatorType }
}

resource copies 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: books
  name: guid(books.id, operatorId, role.blobContributor)
  properties: { roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.blobContributor), principalId: operatorId, principalType: operatorType }
}

resource packages 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: hostStorage
  name: guid(hostStorage.id, operatorId, role.blobContributor)
  properties: { roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.blobContributor), principalId: operatorId, principalType: operatorType }
}

resource secrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, operatorId, role.secretsOfficer)
  properties: { roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.secretsOfficer), principalId: operatorId, principalType: operatorType }
}
