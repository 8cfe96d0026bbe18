// Whoever operates is told by mail. Numbers of the program arrive as AppMetrics through the collector; what must not stay unseen without one is also read
// from the host's own logs. What to do about each: docs/operations.md.
param location string
param tags object
param name string
param workspaceId string
param busId string
param queueName string
param operatorMail string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'bangdaiban'
    emailReceivers: empty(operatorMail) ? [] : [{ name: 'operator', emailAddress: operatorMail, useCommonAlertSchema: true }]
  }
}

resource deadLetters 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'dead-letters'
  location: 'global'
  tags: tags
  properties: {
    description: 'A bell could not be delivered ten times. No case is lost by it, but something does not work.'
    enabled: true
    severity: 2
    scopes: [busId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'dead-letters'
          metricNamespace: 'Microsoft.ServiceBus/namespaces'
          metricName: 'DeadletteredMessages'
          dimensions: [{ name: 'EntityName', operator: 'Include', values: [queueName] }]
          operator: 'GreaterThan'
          threshold: 0
          timeAggregation: 'Maximum'
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}

// Each query gives rows only when something is wrong.
var rules = [
  {
    name: 'outbox-age'
    severity: 1
    text: 'News of one unit waits more than ten minutes for another.'
    query: 'union (AppMetrics | where Name == "outbox.oldest.age" and Max > 600 | project TimeGenerated), (AppTraces | where Message has "oldest unanswered bell is" | project TimeGenerated)'
  }
  {
    name: 'sweep-lag'
    severity: 1
    text: 'Deadlines are noticed more than five minutes late.'
    query: 'AppMetrics | where Name == "sweep.lag" and Max > 300'
  }
  {
    name: 'sweep-absent'
    severity: 0
    text: 'No sweep ended well for fifteen minutes: the program does not run. This is the heartbeat.'
    query: 'AppRequests | where Name == "SweepDeadlines" and Success == true | summarize Runs = count() | where Runs == 0'
  }
  {
    name: 'mail-age'
    severity: 2
    text: 'A warning letter waits more than half an hour for the mail server.'
    query: 'AppMetrics | where Name == "mail.oldest.age" and Max > 1800'
  }
  {
    name: 'dead-letters-seen'
    severity: 2
    text: 'The program itself sees dead letters.'
    query: 'AppMetrics | where Name == "bus.dead_letters" and Max > 0'
  }
  {
    name: 'server-errors'
    severity: 1
    text: 'More than one call in fifty, and more than five, ended with 5xx.'
    query: 'AppRequests | where Name == "Api" | summarize Calls = count(), Bad = countif(toint(ResultCode) >= 500) | where Bad > 5 and Bad * 50 > Calls'
  }
  {
    name: 'process-ends'
    severity: 1
    text: 'The handler ended with an error; at the third time in half an hour the host stops too.'
    query: 'union AppTraces, AppExceptions | where tostring(column_ifexists("Message", "")) has "exited with code" or tostring(column_ifexists("OuterMessage", "")) has "exited with code"'
  }
]

resource queries 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = [
  for rule in rules: {
    name: rule.name
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: rule.name
      description: rule.text
      enabled: true
      severity: rule.severity
      scopes: [workspaceId]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT15M'
      autoMitigate: true
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [people.id] }
    }
  }
]
