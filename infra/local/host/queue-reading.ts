import { ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** A message that waits in a queue, with its attributes as they are named. */
export interface HandedOver {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Up to ten of the messages that wait in a queue; they stay in it. */
export async function readQueue(sqs: SQSClient, QueueUrl: string): Promise<readonly HandedOver[]> {
  const asked = { QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 0, MessageAttributeNames: ['All'] };
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand(asked));
  return Messages.map(({ Body = '', MessageAttributes = {} }) => ({
    headers: Object.fromEntries(
      Object.entries(MessageAttributes).map(([name, { StringValue = '' }]) => [name, StringValue]),
    ),
    body: Body,
  }));
}
