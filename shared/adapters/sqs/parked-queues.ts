import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  paginateListQueues,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';

/** A queue in which work waits for a person. */
export interface ParkedQueue {
  readonly name: string;
  readonly url: string;
  /** Where its messages came from; `undefined` where no queue puts any there. */
  readonly source: string | undefined;
  /** About as many as it holds. */
  readonly waiting: number;
}

/** A message that was received, and is hidden from others for a while. */
export type Parked = Message;

/** A run is over long before: until then nobody else gets the message, and it comes back when the run has died. */
const HIDDEN_S = 300;
const WAIT_S = 1;
const AT_ONCE = 10;
const PARKED = /Parked/;

interface Described {
  readonly url: string;
  readonly name: string;
  readonly arn: string;
  readonly waiting: number;
  readonly parksIn: string | undefined;
}

/** The parked queues of a stack, whose queues all begin with its name; empty when there is no such stack. */
export async function listParkedQueues(client: SQSClient, stack: string): Promise<readonly ParkedQueue[]> {
  const described: Described[] = [];
  for await (const { QueueUrls = [] } of paginateListQueues(
    { client },
    { QueueNamePrefix: `${stack}-`, MaxResults: 100 },
  )) {
    described.push(...(await Promise.all(QueueUrls.map((url) => describe(client, url)))));
  }
  const sourceOf = new Map(described.map(({ parksIn, url }) => [parksIn, url]));
  return described
    .map(({ arn, parksIn, ...queue }) => ({ ...queue, parksIn, source: sourceOf.get(arn) }))
    .filter(({ name, source, parksIn }) => parksIn === undefined && (source !== undefined || PARKED.test(name)))
    .map(({ parksIn: _, ...queue }) => queue)
    .toSorted((left, right) => (left.name < right.name ? -1 : 1));
}

async function describe(client: SQSClient, url: string): Promise<Described> {
  const { Attributes = {} } = await client.send(
    new GetQueueAttributesCommand({
      QueueUrl: url,
      AttributeNames: ['QueueArn', 'RedrivePolicy', 'ApproximateNumberOfMessages'],
    }),
  );
  const { QueueArn = '', RedrivePolicy = '{}', ApproximateNumberOfMessages = '0' } = Attributes;
  const { deadLetterTargetArn } = Object(JSON.parse(RedrivePolicy)) as { deadLetterTargetArn?: string };
  const name = QueueArn.split(':').at(-1) ?? '';
  return { url, name, arn: QueueArn, waiting: Number(ApproximateNumberOfMessages), parksIn: deadLetterTargetArn };
}

/** What waits in a queue, a few at a time, until nothing more comes. */
export async function* receiveParked(client: SQSClient, url: string): AsyncIterable<readonly Parked[]> {
  for (;;) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: url,
        MaxNumberOfMessages: AT_ONCE,
        VisibilityTimeout: HIDDEN_S,
        WaitTimeSeconds: WAIT_S,
        MessageSystemAttributeNames: ['MessageGroupId'],
      }),
    );
    if (Messages.length === 0) return;
    yield Messages;
  }
}

/** Puts a message back where it came from. Whoever dies in between has it twice, which is harmless: it says where to look. */
export async function sendBack(client: SQSClient, queue: ParkedQueue, source: string, message: Parked): Promise<void> {
  const { Body = '', Attributes: { MessageGroupId } = {} } = message;
  await client.send(
    new SendMessageCommand({
      QueueUrl: source,
      MessageBody: Body,
      ...(MessageGroupId !== undefined && { MessageGroupId }),
    }),
  );
  await removeParked(client, queue, message);
}

export async function removeParked(client: SQSClient, { url }: ParkedQueue, { ReceiptHandle }: Parked): Promise<void> {
  await client.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle }));
}

/** Leaves a message as it was, for the next run. */
export async function leaveParked(client: SQSClient, { url }: ParkedQueue, { ReceiptHandle }: Parked): Promise<void> {
  await client.send(new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle, VisibilityTimeout: 0 }));
}
