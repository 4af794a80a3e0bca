import { buildApp } from 'fauxqs';
import { explainBusyPort, LOOPBACK } from '../base/ports.ts';
import { refuseDelays } from './queue-delays.ts';

/** The account fauxqs puts in every queue ARN; ours are translated to and from it. */
const FAUXQS_ACCOUNT = '000000000000';

/** Template properties that fauxqs honours, and those that change nothing on one machine. */
const HONOURED = new Set([
  'DelaySeconds',
  'MaximumMessageSize',
  'MessageRetentionPeriod',
  'ReceiveMessageWaitTimeSeconds',
  'RedriveAllowPolicy',
  'RedrivePolicy',
  'VisibilityTimeout',
]);
const WITHOUT_EFFECT = new Set([
  'KmsDataKeyReusePeriodSeconds',
  'KmsMasterKeyId',
  'QueueName',
  'SqsManagedSseEnabled',
  'Tags',
]);

export interface QueueOptions {
  /** 0 lets the operating system choose. */
  readonly port: number;
  readonly region: string;
  readonly account: string;
}

export interface Queue {
  readonly name: string;
  readonly url: string;
  readonly arn: string;
}

export interface Queues {
  readonly endpoint: string;
  readonly port: number;
  /**
   * @param properties those of `AWS::SQS::Queue`, references resolved. A dead-letter queue must exist before the queue that names it.
   * @throws Error naming a property this host cannot honour, or a value fauxqs refuses.
   */
  createQueue(name: string, properties: Readonly<Record<string, unknown>>): Promise<Queue>;
  stop(): Promise<void>;
}

/**
 * Queues in memory: they do not survive a restart, by design (the due index finds again what they held).
 *
 * @throws Error when the port is taken.
 */
export async function startQueues({ port: wanted, region, account }: QueueOptions): Promise<Queues> {
  const app = buildApp({ logger: false, defaultRegion: region });
  refuseDelays(app);
  try {
    await app.listen({ port: wanted, host: LOOPBACK });
  } catch (error) {
    throw explainBusyPort(error, wanted, 'the queues');
  }
  const address = app.addresses()[0];
  const port = typeof address === 'object' ? address.port : wanted;
  const endpoint = `http://${LOOPBACK}:${port}`;
  return {
    endpoint,
    port,
    async createQueue(name, properties) {
      const response = await app.inject({
        method: 'POST',
        url: '/',
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': 'AmazonSQS.CreateQueue',
          host: LOOPBACK,
        },
        payload: JSON.stringify({ QueueName: name, Attributes: toAttributes(name, properties, account) }),
      });
      if (response.statusCode !== 200) throw new Error(`queue ${name}: ${response.body}`);
      return { name, url: `${endpoint}/${account}/${name}`, arn: `arn:aws:sqs:${region}:${account}:${name}` };
    },
    async stop() {
      await app.close();
    },
  };
}

function toAttributes(
  name: string,
  properties: Readonly<Record<string, unknown>>,
  account: string,
): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [property, value] of Object.entries(properties)) {
    if (WITHOUT_EFFECT.has(property)) continue;
    if (!HONOURED.has(property))
      throw new Error(`queue ${name}: the local host cannot honour the property ${property}`);
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
    attributes[property] = text.replaceAll(`:${account}:`, `:${FAUXQS_ACCOUNT}:`);
  }
  return attributes;
}
