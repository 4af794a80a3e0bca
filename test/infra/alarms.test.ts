import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STAGES } from '../../infra/stages.ts';
import { ALARMING } from '../../shared/deployment.ts';
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
  expect(parked).toHaveLength(6);
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

it.each`
  heading                      | line                           | log                        | why
  ${'reviews-defaulted'}       | ${'review defaulted'}          | ${'ViewsProjectLog'}       | ${'a review that nobody decided'}
  ${'provider-freed'}          | ${'provider freed by silence'} | ${'ViewsProjectLog'}       | ${'a provider freed because nobody answered it'}
  ${'share-nearly-used'}       | ${'share nearly used'}         | ${'ViewsProjectLog'}       | ${'somebody who gives too many commands'}
  ${'validation-disowned'}     | ${'validation disowned'}       | ${'ViewsProjectLog'}       | ${'a prior validation that nobody gave'}
  ${'emergency-unseen'}        | ${'emergency unseen'}          | ${'ViewsProjectLog'}       | ${'an emergency above the figure that nobody saw'}
  ${'filing-burst'}            | ${'filing burst'}              | ${'ContactPointsServeLog'} | ${'more filings than one officer or authority files'}
  ${'review-without-reviewer'} | ${'review without reviewer'}   | ${'TimersFireLog'}         | ${'a review that nobody on the roster may have'}
  ${'messages-undelivered'}    | ${'message undelivered'}       | ${'DeliveriesDeliverLog'}  | ${'a message a provider did not get'}
`('tells the duty phone within a minute of $why, by the line its function writes', ({ heading, line, log }) => {
  expect(filters).toHaveLength(Object.keys(ALARMING).length + 1); // and that of the access log
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
  expect(named('callers-refused')).toMatchObject([
    { Namespace: 'Holdfast', MetricName: 'callers-refused', Statistic: 'Sum', Period: 300, Threshold: 100 },
  ]);
  expect(filters.find((filter) => filter['MetricTransformations'][0].MetricName === 'callers-refused')).toMatchObject({
    LogGroupName: { Ref: expect.stringMatching(/AccessLog/) },
    FilterPattern: '{ ($.status = "401") || ($.status = "403") || ($.status = "429") }',
  });
});

it('watches errors of the API, and errors and throttles of every function', () => {
  expect(named('api-errors')).toMatchObject([{ MetricName: '5xx', Statistic: 'Sum', Threshold: 1 }]);
  expect(new Set(named('function-errors').map((alarm) => alarm['Dimensions'][0].Value.Ref)).size).toBe(17);
  expect(new Set(named('function-throttled').map((alarm) => alarm['Dimensions'][0].Value.Ref)).size).toBe(17);
});
