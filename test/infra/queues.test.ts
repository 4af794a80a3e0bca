import { expect, it } from 'vitest';
import { STAGES } from '../../infra/stages.ts';
import { resourcesOf, templateOf } from './synthesized.ts';

const template = templateOf(STAGES.prod);
const queues = resourcesOf(template, 'AWS::SQS::Queue').map(({ id }) => id);
const policies = resourcesOf(template, 'AWS::SQS::QueuePolicy').map(({ properties }) => ({
  held: properties['Queues'].map(({ Ref }: { Ref: string }) => Ref) as string[],
  statements: properties['PolicyDocument'].Statement as Statement[],
}));

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Principal: object;
  readonly Resource: unknown;
  readonly Condition: object;
}

const IN_CLEAR = { Bool: { 'aws:SecureTransport': 'false' } };
/** As IAM writes the queue that a policy is attached to. */
const itself = (queue: string | undefined) => ({ 'Fn::GetAtt': [queue, 'Arn'] });

it('every queue has one policy, for a second would take the place of the first', () => {
  expect(policies.flatMap(({ held }) => held).sort()).toEqual(queues.sort());
});

it('every queue refuses what comes in the clear', () => {
  for (const { held, statements } of policies) {
    const Resource = held.length > 1 ? '*' : itself(held[0]);
    const refused = { Effect: 'Deny', Action: 'sqs:*', Principal: { AWS: '*' }, Resource, Condition: IN_CLEAR };
    expect(statements).toContainEqual(refused);
  }
});

it('a policy of many queues lets nobody in, and one of a single queue one rule of ours', () => {
  const letIn = policies.map(({ held, statements }) => [
    held.length > 1 ? 'many' : held[0]?.replace(/[0-9A-F]{8}$/, ''),
    statements.filter(({ Effect }) => Effect === 'Allow').map(({ Principal, Resource }) => [Principal, Resource]),
  ]);
  const events = { Service: 'events.amazonaws.com' };
  const single = policies.filter(({ held }) => held.length === 1).map(({ held }) => held[0]);
  expect(letIn.toSorted()).toEqual(
    [
      ['many', []],
      ...single.map((queue) => [queue?.replace(/[0-9A-F]{8}$/, ''), [[events, itself(queue)]]]),
    ].toSorted(),
  );
  expect(single.map((queue) => queue?.replace(/[0-9A-F]{8}$/, '')).sort()).toEqual([
    'AttachmentsScansResultsQueue',
    'BouncesReturnedQueue',
    'WatchKeyCallsQueue',
    'WatchTableCallsQueue',
  ]);
});
