import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { LOCAL_SECRET } from '../base/credentials.ts';
import { ensureJava } from '../base/java.ts';
import type { Log } from '../base/ports.ts';
import { type Meter, startMeter } from '../meter/meter.ts';
import { startDynamoDb } from '../services/dynamodb/dynamodb.ts';
import { startKms } from '../services/kms/kms.ts';
import { type Lambda, startLambda } from '../services/lambda/lambda.ts';
import { startObjects } from '../services/objects.ts';
import { startQueues } from '../services/queues.ts';
import { startSsm } from '../services/ssm/ssm.ts';
import type { KeyShape } from '../template/resources/keys.ts';
import type { HostedQueue } from '../template/site.ts';
import type { Cleanup } from './cleanup.ts';
import { ensureBucket, ensureExternalKeys, ensureExternalQueue } from './external.ts';

export const REGION = 'eu-central-1';
export const ACCOUNT = '000000000000';
const ACCESS_KEY_ID = 'host';

/** The services a stack stands on: our own, or those the environment names instead. */
export interface Services {
  readonly dynamoEndpoint: string;
  /** Under which the database is asked, by functions too. */
  readonly dynamoAccessKeyId: string;
  readonly keyEndpoint: string;
  readonly objectEndpoint: string;
  readonly queueEndpoint: string;
  readonly dynamo: DynamoDBClient;
  readonly streams: DynamoDBStreamsClient;
  readonly sqs: SQSClient;
  readonly lambda: Lambda;
  readonly meter: Meter;
  readonly keyArn: (id: string) => string;
  /** Says a secret of a tool that this host stands in for; nothing where the parameter store is another's. */
  readonly putParameter: (name: string, value: string) => void;
  readonly createQueue: (name: string, properties: Readonly<Record<string, unknown>>) => Promise<HostedQueue>;
  /** Finds a bucket of this name, or makes it. */
  readonly createBucket: (name: string) => Promise<void>;
  /** The bytes of an object, for what stands in for a service. */
  readonly readObject: (object: { readonly bucket: string; readonly key: string }) => Promise<Uint8Array>;
  /** Settles when a service the stack cannot do without has ended, with why. */
  readonly failed: Promise<string>;
}

export interface ServicesOptions {
  readonly dataDir: string;
  /** Keeps nothing over a restart. */
  readonly memory: boolean;
  readonly database: SharedDatabase | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The host's clock, epoch ms: by it posted forms run out. */
  readonly now: () => number;
  readonly log: Log;
  readonly cleanup: Cleanup;
}

const readEndpoint = (environment: ServicesOptions['environment'], service: string): string | undefined =>
  environment[`AWS_ENDPOINT_URL_${service}`] ?? environment['AWS_ENDPOINT_URL'];

/** A database that other hosts use as well. */
export interface SharedDatabase {
  readonly endpoint: string;
  /** Letters and digits: tables are kept apart by it. */
  readonly accessKeyId: string;
}

interface Database extends SharedDatabase {
  /** Settles when it has ended, with why; never for one that is not ours. */
  readonly failed: Promise<string>;
}

/**
 * Begins to start the database and does not wait for it: it runs as a process of its own, so other work can go on meanwhile.
 *
 * @returns a function that resolves once it answers.
 */
export async function beginDatabase(options: ServicesOptions): Promise<() => Promise<Database>> {
  const { environment, log, cleanup, memory, dataDir } = options;
  const named = readEndpoint(environment, 'DYNAMODB');
  const elsewhere = named === undefined ? options.database : { endpoint: named, accessKeyId: ACCESS_KEY_ID };
  if (elsewhere !== undefined) return async () => ({ ...elsewhere, failed: new Promise(() => undefined) });
  const java = await ensureJava(log);
  const starting = startDynamoDb({ port: 0, dataDir: memory ? undefined : join(dataDir, 'tables'), java, log });
  cleanup.add('DynamoDB Local', async () => (await starting.catch(() => undefined))?.stop()); // a failed start leaves nothing
  return async () => {
    const { endpoint, exited } = await starting;
    return {
      endpoint,
      accessKeyId: ACCESS_KEY_ID,
      failed: exited.then((why) => `DynamoDB Local ended: ${why.split('\n', 1)[0]}`),
    };
  };
}

/** Starts the rest, and the meter in front of all. `keys` are those of the template, by logical id. */
export async function startServices(
  options: ServicesOptions,
  database: Database,
  keys: Readonly<Record<string, KeyShape>>,
): Promise<Services> {
  const { dataDir, memory, environment, now, log, cleanup } = options;
  const location = { region: REGION, account: ACCOUNT };
  const client = (endpoint: string, accessKeyId = ACCESS_KEY_ID) => ({
    endpoint,
    region: REGION,
    credentials: { accessKeyId, secretAccessKey: LOCAL_SECRET },
  });

  const queueEndpoint = readEndpoint(environment, 'SQS');
  const queues =
    queueEndpoint === undefined ? cleanup.keep('queues', await startQueues({ port: 0, ...location })) : undefined;
  const sqs = new SQSClient(client(queueEndpoint ?? queues?.endpoint ?? ''));

  const keyEndpoint = readEndpoint(environment, 'KMS');
  const stateFile = memory ? undefined : join(dataDir, 'keys.json');
  const kms =
    keyEndpoint === undefined
      ? cleanup.keep('keys', await startKms({ port: 0, stateFile, keys, ...location }))
      : undefined;
  const keyArn = kms?.arn ?? (await ensureExternalKeys(keyEndpoint ?? '', client, keys));

  const lambda = cleanup.keep('Lambda', await startLambda({ port: 0, ...location })); // functions run nowhere but here

  const objectEndpoint =
    readEndpoint(environment, 'S3') ?? (await startObjectStorage({ region: REGION, memory, dataDir, now, cleanup }));
  const s3 = new S3Client({ ...client(objectEndpoint), forcePathStyle: true });

  const parameterEndpoint = readEndpoint(environment, 'SSM');
  const file = memory ? undefined : join(dataDir, 'parameters.json');
  const parameters =
    parameterEndpoint === undefined
      ? cleanup.keep('parameters', await startSsm({ port: 0, file, ...location }))
      : undefined;

  const upstreams = {
    dynamodb: database.endpoint,
    sqs: queueEndpoint ?? queues?.endpoint ?? '',
    kms: keyEndpoint ?? kms?.endpoint ?? '',
    lambda: lambda.endpoint,
    s3: objectEndpoint,
    ssm: parameterEndpoint ?? parameters?.endpoint ?? '',
  };
  const { endpoint: dynamoEndpoint, accessKeyId: dynamoAccessKeyId } = database;
  const meter = cleanup.keep('the meter', await startMeter({ upstreams, dynamoAccessKeyId, log, ...location }));
  return {
    dynamoEndpoint,
    dynamoAccessKeyId,
    keyEndpoint: upstreams.kms,
    objectEndpoint,
    dynamo: new DynamoDBClient(client(dynamoEndpoint, dynamoAccessKeyId)),
    streams: new DynamoDBStreamsClient(client(dynamoEndpoint, dynamoAccessKeyId)),
    sqs,
    lambda,
    queueEndpoint: queueEndpoint ?? queues?.endpoint ?? '',
    meter,
    keyArn,
    putParameter: (name, value) => parameters?.put(name, value),
    createQueue: async (name, properties) => {
      const queue =
        queues === undefined
          ? await ensureExternalQueue(sqs, name, properties)
          : await queues.createQueue(name, properties);
      return { ...queue, functionUrl: meter.queueUrl(queue.url) };
    },
    createBucket: (name) => ensureBucket(s3, name),
    readObject: async ({ bucket, key }) => {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      return (await Body?.transformToByteArray()) ?? new Uint8Array();
    },
    failed: database.failed,
  };
}

async function startObjectStorage(options: {
  readonly region: string;
  readonly memory: boolean;
  readonly dataDir: string;
  readonly now: () => number;
  readonly cleanup: Cleanup;
}): Promise<string> {
  const { region, memory, dataDir, now, cleanup } = options;
  const folder = memory ? undefined : join(dataDir, 'objects');
  return cleanup.keep('object storage', await startObjects({ port: 0, region, folder, now })).endpoint;
}
