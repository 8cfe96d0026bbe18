// What the app may do, each right at the smallest place that carries it. Ids and sources: infra/reviewed.csv.
param principalId string
param booksName string
param containerName string
param hostStorageName string
param busName string
param queueName string
param busOwner bool
param insightsName string
param vaultName string

var role = {
  blobOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  blobContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  tableContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  busReceiver: '4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0'
  busSender: '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39'
  busOwner: '090c5cfd-751d-490a-894a-3ce6f1109419'
  metricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb'
  secretsUser: '4633458b-17de-408a-b874-0445c86b69e6'
}

resource books 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: booksName
  resource blobs 'blobServices' existing = {
    name: 'default'
    resource materials 'containers' existing = {
      name: containerName
    }
  }
}

resource hostStorage 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: hostStorageName
}

resource bus 'Microsoft.ServiceBus/namespaces@2024-01-01' existing = {
  name: busName
  resource bells 'queues' existing = {
    name: queueName
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: vaultName
}

resource readsAndWritesBooks 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: books
  name: guid(books.id, principalId, role.tableContributor)
  properties: { roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.tableContributor), principalId: principalId, principalType: 'ServicePrincipal' }
}

// The files only: the app has no right on the exported copies.
resource readsAndWritesFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: books::blobs::materials
  name: guid(books.id, containerName, principalId, role.blobContributor)
  properties: { roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.blobContributor), principalId: principalId, principalType: 'ServicePrincipal' }
}

// The host's own store: leases of the timers, the package.
resource ownsHostBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: hostStorage
  name: guid(hostStorage.id, principalId, role.blobOwner)
  properties: { roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.blobOwner), principalId: principalId, principalType: 'ServicePrincipal' }
}

resource writesHostDiagnostics 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: hostStorage
  name: guid(hostStorage.id, principalId, role.tableContributor)
  properties: { roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.tableContributor), principalId: principalId, principalType: 'ServicePrincipal' }
}

resource hearsBells 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!busOwner) {
  scope: bus::bells
  name: guid(bus.id, queueName, principalId, role.busReceiver)
  properties: { roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.busReceiver), principalId: principalId, principalType: 'ServicePrincipal' }
}

resource ringsBells 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!busOwner) {
  scope: bus::bells
  name: guid(bus.id, queueName, principalId, role.busSender)
  properties: { roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.busSender), principalId: principalId, principalType: 'ServicePrincipal' }
}

resource ownsBells 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (busOwner) {
  scope: bus::bells
  name: guid(bus.id, queueName, principalId, role.busOwner)
  properties: { roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.busOwner), principalId: principalId, principalType: 'ServicePrincipal' }
}

resource tellsHowItIs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: insights
  name: guid(insights.id, principalId, role.metricsPublisher)
  properties: { roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.metricsPublisher), principalId: principalId, principalType: 'ServicePrincipal' }
}

resource readsKeys 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, principalId, role.secretsUser)
  properties: { roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.secretsUser), principalId: principalId, principalType: 'ServicePrincipal' }
}
