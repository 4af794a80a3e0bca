import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { inject } from 'vitest';
import type { Services } from '../../../infra/local/host/services.ts';
import { startQueues } from '../../../infra/local/services/queues.ts';
import { DynamoDirectoryRegister } from '../../../shared/adapters/dynamo/directory-register.ts';
import { systemClock } from '../../../shared/adapters/system.ts';
import { directoryEntry } from '../builders.ts';
import { useEnvironment } from '../environment.ts';
import { type HostedStack, hostStack, type StackOptions, shareDatabase } from './host.ts';
import { type Relay, startRelay } from './relay.ts';

const REGION = 'eu-central-1';

/** A provider of the sample directory that a test plays itself. */
export interface PlayedProvider {
  readonly id: string;
  readonly inboxUrl: string;
  /** The 32 bytes of its Ed25519 key, base64. */
  readonly publicKey: string;
}

export interface OverheardStack extends HostedStack {
  readonly dynamodb: Relay;
  readonly queues: Relay;
  /** Puts a provider into the directory as it is here. */
  register(provider: PlayedProvider): Promise<void>;
}

/** The whole stack on tables and queues of the test's own, with relays before them: all that is stored or queued is seen. */
export async function hostOverheardStack(
  options: Pick<StackOptions, 'change' | 'today'> = {},
): Promise<OverheardStack> {
  const fauxqs = await startQueues({ port: 0, region: REGION, account: '000000000000' });
  const dynamodb = await startRelay(inject('database'));
  const queues = await startRelay(fauxqs.endpoint);
  const restore = useEnvironment({ AWS_ENDPOINT_URL_SQS: queues.endpoint });
  const stopServices = async (): Promise<void> => {
    await Promise.all([dynamodb.stop(), queues.stop()]);
    await fauxqs.stop();
  };
  try {
    const stack = await hostStack({ ...options, database: shareDatabase(dynamodb.endpoint) });
    const stop = (): Promise<void> => stack.stop().then(stopServices);
    return {
      ...stack,
      dynamodb,
      queues,
      stop,
      register: (provider) => register(provider, stack.host.parts.services, dynamodb),
    };
  } catch (error) {
    await stopServices();
    throw error;
  } finally {
    restore();
  }
}

async function register({ id, inboxUrl, publicKey }: PlayedProvider, { dynamo }: Services, seen: Relay): Promise<void> {
  const entry = directoryEntry(id, {
    endpoints: [{ id: 'inbox', url: inboxUrl }],
    keys: [{ id: 'played', publicKey, notBefore: '2026-01-01T00:00:00Z' }],
  });
  await new DynamoDirectoryRegister(DynamoDBDocumentClient.from(dynamo), directoryTable(seen), systemClock).put(
    entry,
    'test',
  );
}

/** The table the host filled with the sample directory, whatever its name is. */
function directoryTable({ exchanges }: Relay): string {
  const put = exchanges.find(
    ({ operation, request }) => operation === 'PutItem' && request.includes('provider#prv-demo'),
  );
  const { TableName } = Object(JSON.parse(put?.request ?? '{}')) as { TableName?: unknown };
  return String(TableName);
}
