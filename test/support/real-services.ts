import type { TestProject } from 'vitest/node';
import { startDynamoDb } from '../../infra/local/services/dynamodb/dynamodb.ts';
import { startKms } from '../../infra/local/services/kms/kms.ts';
import { startObjects } from '../../infra/local/services/objects.ts';
import { startQueues } from '../../infra/local/services/queues.ts';

/** Where the real services of this run are. */
export interface RealServices {
  readonly region: string;
  readonly dynamodb: string;
  readonly kms: string;
  readonly sqs: string;
  readonly s3: string;
  readonly sealingKey: string;
  readonly markKeys: readonly [string, string];
  /** Two of each, as during a rotation. */
  readonly documentKeys: readonly string[];
  readonly webhookKeys: readonly string[];
  /** Addresses of queues made for the suites of the queue ports. */
  readonly queues: {
    readonly deliveries: string;
    readonly urgent: string;
    readonly hints: string;
    readonly due: string;
  };
}

declare module 'vitest' {
  interface ProvidedContext {
    services: RealServices;
  }
}

const REGION = 'eu-central-1';
const ACCOUNT = '123456789012';

const KEYS = {
  sealing: { spec: 'SYMMETRIC_DEFAULT', usage: 'ENCRYPT_DECRYPT' },
  'marks-1': { spec: 'HMAC_256', usage: 'GENERATE_VERIFY_MAC' },
  'marks-2': { spec: 'HMAC_256', usage: 'GENERATE_VERIFY_MAC' },
  'document-new': { spec: 'ECC_NIST_P256', usage: 'SIGN_VERIFY' },
  'document-old': { spec: 'ECC_NIST_P256', usage: 'SIGN_VERIFY' },
  'webhook-new': { spec: 'ECC_NIST_EDWARDS25519', usage: 'SIGN_VERIFY' },
  'webhook-old': { spec: 'ECC_NIST_EDWARDS25519', usage: 'SIGN_VERIFY' },
} as const;

/** Starts the services that ports are made real on, once for the whole contract project, all in memory. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [dynamodb, kms, queues, objects] = await Promise.all([
    startDynamoDb({ port: 0, dataDir: undefined, log: () => undefined }),
    startKms({ port: 0, stateFile: undefined, keys: KEYS, region: REGION, account: ACCOUNT }),
    startQueues({ port: 0, region: REGION, account: ACCOUNT }),
    startObjects({ port: 0, region: REGION, folder: undefined }),
  ]);
  const queueAt = async (name: string) => (await queues.createQueue(name, {})).url;
  project.provide('services', {
    region: REGION,
    dynamodb: dynamodb.endpoint,
    kms: kms.endpoint,
    sqs: queues.endpoint,
    s3: objects.endpoint,
    sealingKey: kms.arn('sealing'),
    markKeys: [kms.arn('marks-1'), kms.arn('marks-2')],
    documentKeys: [kms.arn('document-new'), kms.arn('document-old')],
    webhookKeys: [kms.arn('webhook-new'), kms.arn('webhook-old')],
    queues: {
      deliveries: await queueAt('deliveries'),
      urgent: await queueAt('urgent'),
      hints: await queueAt('hints'),
      due: await queueAt('due'),
    },
  });
  return async () => {
    await Promise.all([dynamodb.stop(), kms.stop(), queues.stop(), objects.stop()]);
  };
}
