import { CfnQueuePolicy, Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

export interface Feeding {
  /** Whether a rule of EventBridge sends to it; a queue lets a service in by a policy of its own, and has no more than one. */
  readonly fedByRule?: boolean | undefined;
}

const SHARED = 'RefusedInClear';

/** SQS takes a statement for one queue, or for every queue whose policy it is part of. */
const IN_CLEAR = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Deny',
      Principal: { AWS: '*' },
      Action: 'sqs:*',
      Resource: '*', // in the policy of a queue: this queue
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
  ],
};

/** The one way to make a queue: encrypted at rest, and refusing what comes in the clear. */
export function createQueue(scope: Construct, { fedByRule = false, ...props }: QueueProps & Feeding): Queue {
  const queue = new Queue(scope, 'Queue', {
    ...props,
    encryption: QueueEncryption.SQS_MANAGED,
    ...(fedByRule && { enforceSSL: true }),
  });
  if (!fedByRule) refuseInClear(queue);
  return queue;
}

/** One policy for all queues of a stack: it has 500 resources at most. */
function refuseInClear(queue: Queue): void {
  const stack = Stack.of(queue);
  const policy =
    stack.node.tryFindChild(SHARED) ?? new CfnQueuePolicy(stack, SHARED, { queues: [], policyDocument: IN_CLEAR });
  if (!(policy instanceof CfnQueuePolicy)) throw new Error(`${policy.node.path} is no policy of queues`);
  policy.queues = [...policy.queues, queue.queueUrl];
}
