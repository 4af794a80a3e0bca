import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { STAGES } from '../../infra/stages.ts';
import { PATIENCE_MS } from '../../shared/adapters/lambda/document-printer.ts';
import { READING_PATIENCE_MS } from '../../shared/adapters/lambda/document-reader.ts';
import { INSPECTION_PATIENCE_MS } from '../../shared/adapters/lambda/whole-inspector.ts';
import { VARIABLES } from '../../shared/deployment/variables.ts';
import { resourcesOf, templateOf } from './synthesized.ts';

/** With a sandbox there is one function more. */
const templates: readonly (readonly [number, number, Template])[] = [
  [14, 35, templateOf(STAGES.dev)],
  [400, 34, templateOf(STAGES.prod)],
];

describe.each(templates)('with %i days of logs', (retention, count, template) => {
  const functions = resourcesOf(template, 'AWS::Lambda::Function');

  it('deploys each function with exactly the variables it reads', () => {
    const deployed = functions.map(({ properties }) => {
      const { POWERTOOLS_SERVICE_NAME: name, ...variables } = properties['Environment'].Variables;
      return [name, Object.keys(variables).sort()];
    });
    const isThere = (name: string) => name !== 'serve-sandbox' || count === 35;
    const read = Object.entries(VARIABLES)
      .filter(([name]) => isThere(name))
      .map(([name, names]) => [name, [...names].sort()]);
    expect(deployed.sort()).toEqual(read.sort());
  });

  it('runs all of them alike: Node 24 on arm64, traced, one role and one log group each', () => {
    for (const { properties } of functions) {
      expect(properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        TracingConfig: { Mode: 'Active' },
      });
    }
    const roles = functions.map(({ properties }) => properties['Role']['Fn::GetAtt'][0]);
    const groups = functions.map(({ properties }) => properties['LoggingConfig'].LogGroup.Ref);
    expect(new Set(roles).size).toBe(count);
    expect(new Set(groups).size).toBe(count);
  });

  it('keeps every log group as long as the stage says, and none forever', () => {
    const groups = resourcesOf(template, 'AWS::Logs::LogGroup');
    expect(groups.map(({ properties }) => properties['RetentionInDays'])).toEqual(Array(count + 4).fill(retention));
  });

  it('lets the printing end before its callers lose patience, and them answer before they are cut off', () => {
    const timeouts = (isSo: (variables: object) => boolean) =>
      functions
        .filter(({ properties }) => isSo(properties['Environment'].Variables))
        .map(({ properties }) => properties['Timeout'] * 1_000);
    const [printing] = timeouts(
      (variables) => Reflect.get(variables, 'POWERTOOLS_SERVICE_NAME') === 'render-documents',
    );
    const callers = timeouts((variables) => 'RENDERER_ARN' in variables);
    expect([printing, PATIENCE_MS, ...callers]).toEqual([20_000, 22_000, 28_000, 28_000, 28_000]);
  });

  it('lets the look into a file end before its callers lose patience, and them answer before they are cut off', () => {
    const timeoutOf = (name: string) =>
      functions.find(({ properties }) => properties['Environment'].Variables.POWERTOOLS_SERVICE_NAME === name)
        ?.properties['Timeout'] * 1_000;
    const timeouts = [timeoutOf('inspect-files'), INSPECTION_PATIENCE_MS, timeoutOf('take-attachments')];
    expect(timeouts).toEqual([15_000, 18_000, 28_000]);
    expect([timeoutOf('inspect-files'), READING_PATIENCE_MS, timeoutOf('serve-public')]).toEqual(timeouts);
  });

  it('hides a queued message from others for six times as long as its worker may run', () => {
    const queues = new Map(resourcesOf(template, 'AWS::SQS::Queue').map(({ id, properties }) => [id, properties]));
    const workers = new Map(functions.map(({ id, properties }) => [id, properties]));
    const pairs = resourcesOf(template, 'AWS::Lambda::EventSourceMapping')
      .map(({ properties }) => ({
        queue: queues.get(properties['EventSourceArn']['Fn::GetAtt'][0]),
        worker: workers.get(properties['FunctionName'].Ref),
      }))
      .filter(({ queue }) => queue !== undefined)
      .map(({ queue, worker }) => [queue?.['VisibilityTimeout'], worker?.['Timeout']]);
    expect(pairs).toHaveLength(15);
    for (const [hidden, runs] of pairs) expect(hidden).toBe(6 * runs);
  });

  it('answers for each message of a batch by itself, wherever batches come from', () => {
    const mappings = resourcesOf(template, 'AWS::Lambda::EventSourceMapping');
    expect(mappings.map(({ properties }) => properties['FunctionResponseTypes'])).toEqual(
      Array(18).fill(['ReportBatchItemFailures']),
    );
  });

  it('follows the stream for new commits of orders, one for messages that ended, one for those given up and for incidents as well, none for news, and parks what it cannot digest', () => {
    const followers = resourcesOf(template, 'AWS::Lambda::EventSourceMapping').filter(
      ({ properties }) => properties['EventSourceArn']['Fn::GetAtt'][1] === 'StreamArn',
    );
    expect(followers).toHaveLength(3);
    const commits = { eventName: ['INSERT'], dynamodb: { Keys: { pk: { S: [{ prefix: 'order#' }] } } } };
    const deliveries = (...statuses: readonly string[]) => ({
      eventName: ['MODIFY'],
      dynamodb: {
        Keys: { pk: { S: [{ prefix: 'delivery#' }] } },
        NewImage: { status: { S: statuses }, type: { S: [{ 'anything-but': ['news'] }] } },
      },
    });
    const incidents = {
      eventName: ['INSERT', 'MODIFY'],
      dynamodb: { Keys: { pk: { S: [{ prefix: 'incident#' }] } }, NewImage: { orderId: { S: [{ exists: true }] } } },
    };
    const heard = (id: string) => {
      if (id.startsWith('OverlapsNote')) return [commits, deliveries('delivered', 'given-up')];
      return id.startsWith('DispatchCommits') ? [commits, deliveries('given-up'), incidents] : [commits];
    };
    for (const { id, properties } of followers) {
      expect(
        properties['FilterCriteria'].Filters.map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern)),
      ).toEqual(heard(id));
      expect(properties).toMatchObject({
        StartingPosition: 'TRIM_HORIZON',
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 5,
        DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [expect.stringMatching('Parked'), 'Arn'] } } },
      });
    }
  });

  it('ticks once a minute, without slack, and parks a tick that is lost', () => {
    const weekly = retention === 400 ? 2 : 1; // of on-call tools, and in prod of the way itself
    template.resourceCountIs('AWS::Scheduler::Schedule', 1 + weekly);
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(1 minute)',
      FlexibleTimeWindow: { Mode: 'OFF' },
      State: 'ENABLED',
    });
    const [tick] = resourcesOf(template, 'AWS::Scheduler::Schedule').filter(({ id }) => id.startsWith('Timers'));
    expect(tick?.properties['Target'].DeadLetterConfig.Arn['Fn::GetAtt'][0]).toMatch(/^TimersParkedTicks/);
  });
});
