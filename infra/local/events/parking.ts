import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Declared } from '../template/site.ts';
import { TemplateError } from '../template/template.ts';

/** Sends what was given up to a destination, an ARN. */
export type Park = (destinationArn: string, body: unknown) => Promise<void>;

/** The destinations a template can name here are its queues. */
export function createPark(declared: Declared, client: SQSClient): Park {
  return async (destinationArn, body) => {
    const queue = declared.queues.get(destinationArn);
    if (queue === undefined) throw new TemplateError(`${destinationArn} is no queue of the template`);
    await client.send(new SendMessageCommand({ QueueUrl: queue.url, MessageBody: JSON.stringify(body) }));
  };
}
