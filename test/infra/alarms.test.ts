import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STAGES } from '../../infra/stages.ts';
import { ALARMING } from '../../shared/deployment/alarming.ts';
import { resourcesOf, templateOf } from './synthesized.ts';

const template = templateOf(STAGES.prod);
const alarms = resourcesOf(template, 'AWS::CloudWatch::Alarm').map(({ properties }) => properties);
const filters = resourcesOf(template, 'AWS::Logs::MetricFilter').map(({ properties }) => properties);
const named = (heading: string) =>
  alarms.filter((alarm) => alarm['AlarmDescription'] === `RUNBOOK.md#${heading}`).map((alarm) => alarm);

const runbook = readFileSync(new URL('../../infra/RUNBOOK.md', import.meta.url), 'utf8');
const sections = runbook
  .split(/^## /m)
  .slice(1)
  .map((section) => ({ heading: section.slice(0, section.indexOf('\n')), text: section }));

describe('alarm and runbook', () => {
  it('gives every alarm a heading and every heading an alarm', () => {
    const headings = new Set(alarms.map((alarm) => alarm['AlarmDescription']));
    expect([...headings].sort()).toEqual(sections.map(({ heading }) => `RUNBOOK.md#${heading}`).sort());
  });

  it.each(sections)('$heading says what it means, where to look and what to do', ({ text }) => {
    expect(text).toMatch(/\*\*Meaning\.\*\* \S/);
    expect(text).toMatch(/\*\*Investigation\.\*\* \S/);
    expect(text).toMatch(/\*\*Resolution\.\*\* \S/);
  });
});

it('sends every alarm to the one topic, which is encrypted and takes nothing in the clear', () => {
  const [topic, ...others] = resourcesOf(template, 'AWS::SNS::Topic');
  expect(others).toEqual([]);
  expect(topic?.properties['KmsMasterKeyId']).toEqual({ 'Fn::GetAtt': [expect.stringMatching('^AlarmsKey'), 'Arn'] });
  for (const alarm of alarms) expect(alarm['AlarmActions']).toEqual([{ Ref: topic?.id }]);
  template.hasResourceProperties('AWS::SNS::TopicPolicy', {
    PolicyDocument: { Statement: [{ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }] },
  });
});

it('watches every queue where work is parked', () => {
  const parked = resourcesOf(template, 'AWS::SQS::Queue')
    .filter(({ properties }) => properties['RedrivePolicy'] === undefined)
    .map(({ id }) => id);
  const watched = alarms
    .filter((alarm) => alarm['MetricName'] === 'ApproximateNumberOfMessagesVisible')
    .map((alarm) => {
      expect(alarm).toMatchObject({
        Threshold: 1,
        EvaluationPeriods: 1,
        Period: 60,
        Statistic: 'Maximum',
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      });
      return alarm['Dimensions'][0].Value['Fn::GetAtt'][0];
    });
  expect(parked).toHaveLength(23);
  expect(watched.sort()).toEqual(parked.sort());
});

it('takes a tick missing for three minutes for a fault, and so silence about it', () => {
  const [missing] = named('tick-missing');
  expect(missing).toMatchObject({
    MetricName: 'Invocations',
    Dimensions: [{ Name: 'FunctionName', Value: { Ref: expect.stringMatching('^TimersSweepFunction') } }],
    Statistic: 'Sum',
    Period: 180,
    EvaluationPeriods: 1,
    Threshold: 1,
    ComparisonOperator: 'LessThanThreshold',
    TreatMissingData: 'breaching',
  });
});

it('takes a week without a self-test for a fault, and so silence about it', () => {
  const [missing] = named('self-test-unacknowledged').filter((alarm) => alarm['MetricName'] === 'Invocations');
  expect(missing).toMatchObject({
    Dimensions: [{ Name: 'FunctionName', Value: { Ref: expect.stringMatching('^SelfTestFileFunction') } }],
    Statistic: 'Sum',
    Period: 86_400,
    EvaluationPeriods: 7,
    Threshold: 1,
    ComparisonOperator: 'LessThanThreshold',
    TreatMissingData: 'breaching',
  });
});

it.each`
  heading                      | line                           | log                         | why
  ${'reviews-defaulted'}       | ${'review defaulted'}          | ${'ViewsProjectLog'}        | ${'a review that nobody decided'}
  ${'provider-freed'}          | ${'provider freed by silence'} | ${'ViewsProjectLog'}        | ${'a provider freed because nobody answered it'}
  ${'share-nearly-used'}       | ${'share nearly used'}         | ${'ViewsProjectLog'}        | ${'somebody who gives too many commands'}
  ${'validation-disowned'}     | ${'validation disowned'}       | ${'ViewsProjectLog'}        | ${'a prior validation that nobody gave'}
  ${'emergency-unseen'}        | ${'emergency unseen'}          | ${'ViewsProjectLog'}        | ${'an emergency above the figure that nobody saw'}
  ${'filing-burst'}            | ${'filing burst'}              | ${'ContactPointsServeLog'}  | ${'more filings than one officer or authority files'}
  ${'orders-unhastened'}       | ${'order not hastened'}        | ${'ContactPointsServeLog'}  | ${'an emergency that is handed on no sooner than other orders'}
  ${'review-without-reviewer'} | ${'review without reviewer'}   | ${'TimersFireLog'}          | ${'a review that nobody on the roster may have'}
  ${'messages-undelivered'}    | ${'message undelivered'}       | ${'DeliveriesDeliverLog'}   | ${'a message a provider did not get'}
  ${'scan-failed'}             | ${'file not scanned'}          | ${'AttachmentsScansRecord'} | ${'a file that could not be searched for malware'}
`('tells the duty phone within a minute of $why, by the line its function writes', ({ heading, line, log }) => {
  // those of the access logs, of what each function is denied, of guessed codes and of callers nobody proved; two lines are of five functions, one is of two
  const others = 4 + 34 + 2 + 2 * 4 + 1;
  expect(filters).toHaveLength(Object.keys(ALARMING).length + others);
  const filter = filters.find(({ FilterPattern }) => FilterPattern === `{ $.message = "${line}" }`);
  expect(filter).toMatchObject({
    LogGroupName: { Ref: expect.stringMatching(`^${log}`) },
    MetricTransformations: [{ MetricNamespace: 'Holdfast', MetricName: heading, MetricValue: '1' }],
  });
  expect(named(heading)).toMatchObject([
    {
      Namespace: 'Holdfast',
      MetricName: heading,
      Statistic: 'Sum',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      TreatMissingData: 'notBreaching',
    },
  ]);
});

it('watches refusals of the API, by its access log', () => {
  expect(named('callers-refused')).toMatchObject(
    ['callers-refused', 'pages-persons-refused', 'pages-public-refused', 'pages-desks-refused'].map((MetricName) => ({
      Namespace: 'Holdfast',
      MetricName,
      Statistic: 'Sum',
      Period: 300,
      Threshold: 100,
    })),
  );
  expect(filters.find((filter) => filter['MetricTransformations'][0].MetricName === 'callers-refused')).toMatchObject({
    LogGroupName: { Ref: expect.stringMatching(/AccessLog/) },
    FilterPattern: '{ ($.status = "401") || ($.status = "403") || ($.status = "429") }',
  });
});

it('watches for callers that somebody vouches for without proof: one is too many', () => {
  expect(named('callers-unproven')).toMatchObject([{ MetricName: 'callers-unproven', Threshold: 1, Period: 300 }]);
  expect(filters.find((filter) => filter['MetricTransformations'][0].MetricName === 'callers-unproven')).toMatchObject({
    LogGroupName: { Ref: expect.stringMatching(/^AffectedPersonsServeLog/) },
    FilterPattern: '{ $.code = "caller-unproven" }',
  });
});

it('watches errors of the API, and errors and throttles of every function', () => {
  const failing = { MetricName: '5xx', Statistic: 'Sum', Threshold: 1 };
  expect(named('api-errors')).toMatchObject([failing, failing, failing, failing]); // the pages for each audience have an API of their own
  expect(new Set(named('function-errors').map((alarm) => alarm['Dimensions'][0].Value.Ref)).size).toBe(34);
  expect(new Set(named('function-throttled').map((alarm) => alarm['Dimensions'][0].Value.Ref)).size).toBe(34);
});

it('tells of every action that a service denies a function, wherever its log says so', () => {
  const denied = filters.filter((filter) => filter['MetricTransformations'][0].MetricName === 'action-denied');
  expect(new Set(denied.map((filter) => filter['LogGroupName'].Ref)).size).toBe(34);
  for (const { FilterPattern } of denied) {
    expect(FilterPattern).toContain('($.error.name = "AccessDeniedException")');
    expect(FilterPattern).toContain('($.error.cause.name = "AccessDenied")');
    expect(FilterPattern).toContain('($.message.errorType = "AccessDeniedException")');
  }
  expect(named('action-denied')).toMatchObject([{ Namespace: 'Holdfast', MetricName: 'action-denied', Threshold: 1 }]);
});

it('tells of many case codes that are none', () => {
  const filter = filters.find(({ FilterPattern }) => FilterPattern === '{ $.code = "case-code-invalid" }');
  expect(filter).toMatchObject({ LogGroupName: { Ref: expect.stringMatching(/^AffectedPersonsServeLog/) } });
  expect(named('codes-guessed')).toMatchObject([{ MetricName: 'codes-guessed', Period: 300, Threshold: 30 }]);
});

describe('what no function does', () => {
  const rules = resourcesOf(template, 'AWS::Events::Rule').map(({ properties }) => properties);
  const ruleOf = (source: string) => rules.find(({ EventPattern }) => EventPattern.source[0] === source);
  const granted = resourcesOf(template, 'AWS::IAM::Policy').flatMap(({ properties }) =>
    properties['PolicyDocument'].Statement.flatMap(({ Action }: { Action: string | string[] }) => Action),
  );

  it.each`
    source            | call                           | heading
    ${'aws.kms'}      | ${'ScheduleKeyDeletion'}       | ${'keys-touched'}
    ${'aws.kms'}      | ${'DisableKey'}                | ${'keys-touched'}
    ${'aws.kms'}      | ${'PutKeyPolicy'}              | ${'keys-touched'}
    ${'aws.kms'}      | ${'CreateGrant'}               | ${'keys-touched'}
    ${'aws.dynamodb'} | ${'DeleteTable'}               | ${'tables-touched'}
    ${'aws.dynamodb'} | ${'UpdateTable'}               | ${'tables-touched'}
    ${'aws.dynamodb'} | ${'UpdateContinuousBackups'}   | ${'tables-touched'}
    ${'aws.dynamodb'} | ${'ExportTableToPointInTime'}  | ${'tables-touched'}
    ${'aws.dynamodb'} | ${'RestoreTableToPointInTime'} | ${'tables-touched'}
  `('$call is kept until a person has looked', ({ source, call, heading }) => {
    const rule = ruleOf(source);
    expect(rule?.['EventPattern']).toMatchObject({ 'detail-type': ['AWS API Call via CloudTrail'] });
    expect(rule?.['EventPattern'].detail.eventName).toContain(call);
    expect(granted).not.toContain(`${source === 'aws.kms' ? 'kms' : 'dynamodb'}:${call}`);
    const queue = rule?.['Targets'][0].Arn['Fn::GetAtt'][0];
    expect(named(heading).flatMap((alarm) => alarm['Dimensions'] ?? [])).toContainEqual({
      Name: 'QueueName',
      Value: { 'Fn::GetAtt': [queue, 'QueueName'] },
    });
  });

  it('every key is watched, and every table', () => {
    const keys = resourcesOf(template, 'AWS::KMS::Key').map(({ id }) => id);
    const tables = resourcesOf(template, 'AWS::DynamoDB::GlobalTable').map(({ id }) => id);
    const named = (value: unknown) =>
      [...JSON.stringify(value).matchAll(/"(?:Ref|Fn::GetAtt)":\[?"(\w+)"/g)].map(([, id]) => id);
    expect(new Set(named(ruleOf('aws.kms')?.['EventPattern'].detail.resources))).toEqual(new Set(keys));
    for (const { properties } of resourcesOf(template, 'AWS::DynamoDB::GlobalTable')) {
      expect(properties['TableName']).toBeUndefined(); // so its name begins with the stack's
    }
    const alternatives = ruleOf('aws.dynamodb')?.['EventPattern'].detail.$or;
    expect(alternatives[0].requestParameters.tableName[0]).toEqual({ prefix: 'holdfast-prod-' });
    expect(JSON.stringify(alternatives).match(/table\/holdfast-prod-"/g)).toHaveLength(4);
    expect(
      new Set(
        resourcesOf(template, 'AWS::CloudWatch::Alarm').flatMap(({ properties }) =>
          properties['AlarmDescription'] === 'RUNBOOK.md#table-throttled' ? named(properties['Metrics']) : [],
        ),
      ),
    ).toEqual(new Set(tables));
  });

  it('no rule is longer than EventBridge takes, with references as long as they get', () => {
    for (const { EventPattern } of rules) {
      const deployed = JSON.stringify(EventPattern).replaceAll(/\{"(?:Ref|Fn::GetAtt)":[^}]*\}/g, 'x'.repeat(80));
      expect(deployed.length).toBeLessThan(2_048);
    }
  });

  it('what is kept of a call names nobody: what, when, and where the trail has the rest', () => {
    for (const { Targets } of ['aws.kms', 'aws.dynamodb'].map((source) => Object(ruleOf(source)))) {
      expect(Targets).toHaveLength(1);
      expect(Object.values(Targets[0].InputTransformer.InputPathsMap).sort()).toEqual([
        '$.detail.eventID',
        '$.detail.eventName',
        '$.detail.eventTime',
      ]);
    }
  });

  it('many data keys at once are neither read nor written', () => {
    const operations = named('tables-touched').flatMap(({ MetricName, Statistic, Dimensions }) =>
      MetricName === 'SuccessfulRequestLatency' && Statistic === 'SampleCount' ? [Dimensions[0].Value] : [],
    );
    expect(operations.sort()).toEqual([
      'BatchGetItem',
      'BatchWriteItem',
      'Query',
      'Scan',
      'TransactGetItems',
      'TransactWriteItems',
    ]);
  });
});
