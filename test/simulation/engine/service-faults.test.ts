import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { KmsKeyVault } from '../../../shared/adapters/kms/key-vault.ts';
import { reportOutages } from '../../../shared/adapters/refuse-loudly.ts';
import { S3Attachments } from '../../../shared/adapters/s3/attachments.ts';
import { sha256 } from '../../../shared/domain/digest.ts';
import { anOrderId } from '../../support/builders.ts';
import { FINAL_FAULTS, SERVICE_FAULTS, type ServiceFault } from './service-fault-names.ts';
import { faultOfService } from './service-faults.ts';

const REGION = { region: 'eu-central-1', credentials: { accessKeyId: 'unit', secretAccessKey: 'unit' } };
const ID = anOrderId(1);
const REF = { orderId: ID, challenge: 'c1', attachment: 'a1' } as const;
const BYTES = Buffer.from('bytes');

/** What the service itself says, by its own name and status. */
interface Said {
  readonly name: string;
  readonly status: number;
}

/** A client whose service says this, whatever it is asked. It has the middleware of the real one. */
function saying<C extends KMSClient | S3Client>(client: C, { name, status }: Said): C {
  const stack = client.middlewareStack as unknown as { add(one: unknown, options: object): void };
  stack.add(
    () => async () => {
      throw Object.assign(new Error(name), { name, $metadata: { httpStatusCode: status } });
    },
    { step: 'initialize', priority: 'low' },
  );
  return reportOutages(client);
}

const openWith = async (said: Said): Promise<unknown> => {
  const kept = { send: async () => ({ Item: { wrapped: new Uint8Array(40) } }) } as unknown as DynamoDBDocumentClient;
  return await new KmsKeyVault(saying(new KMSClient(REGION), said), kept, 'keys', 'seal').open(ID);
};
const storing = (said: Said): S3Attachments => new S3Attachments(saying(new S3Client(REGION), said), 'files');

const REAL: Readonly<Record<ServiceFault, { readonly port: string; readonly ask: () => Promise<unknown> }>> = {
  'kms-throttled': { port: 'vault.open', ask: () => openWith({ name: 'ThrottlingException', status: 400 }) },
  'kms-denied': { port: 'vault.open', ask: () => openWith({ name: 'AccessDeniedException', status: 400 }) },
  'kms-wrong-context': {
    port: 'vault.open',
    ask: () => openWith({ name: 'InvalidCiphertextException', status: 400 }),
  },
  'kms-pending-deletion': {
    port: 'vault.open',
    ask: () => openWith({ name: 'KMSInvalidStateException', status: 400 }),
  },
  'storage-slow-down': {
    port: 'attachments.sealed',
    ask: () => storing({ name: 'SlowDown', status: 503 }).sealed(ID, sha256(BYTES)),
  },
  'storage-lost-answer': {
    port: 'attachments.putPart',
    ask: () => storing({ name: 'TimeoutError', status: 0 }).putPart(REF, 1, BYTES),
  },
  'storage-conflict': {
    port: 'attachments.keep',
    ask: () => storing({ name: 'ConditionalRequestConflict', status: 409 }).keep(ID, sha256(BYTES), BYTES),
  },
  'storage-undeleted': {
    port: 'attachments.removeCopy',
    ask: () => storing({ name: 'SlowDown', status: 503 }).removeCopy(REF),
  },
};

const codeOf = (error: unknown): unknown =>
  error instanceof Error
    ? { name: error.name, code: Object(error).code, retryable: Object(error).retryable }
    : 'no error';
const thrown = (asked: Promise<unknown>): Promise<unknown> => asked.then(() => 'nothing', codeOf);

describe('a fault of a service', () => {
  it.each(SERVICE_FAULTS)('%s is what the adapter makes of what the service says', async (name) => {
    const { port, ask } = REAL[name];
    const fault = faultOfService(name);
    expect(fault?.befalls(port)).toBe(true);
    const real = await thrown(ask());
    expect(real).not.toBe('nothing');
    expect(await thrown(fault?.befall(async () => undefined) ?? Promise.resolve())).toEqual(real);
  });

  it('befalls no port of another service', () => {
    for (const name of SERVICE_FAULTS) {
      expect(faultOfService(name)?.befalls('orders.append')).toBe(false);
      const other = name.startsWith('kms') ? 'attachments.keep' : 'vault.open';
      expect(faultOfService(name)?.befalls(other)).toBe(false);
    }
    expect(faultOfService('crash-after')).toBeUndefined();
  });

  it('alone may be answered by a 500 that is no outage', async () => {
    for (const name of SERVICE_FAULTS) {
      expect(FINAL_FAULTS.has(name)).toBe(!Object(await thrown(REAL[name].ask())).retryable);
    }
  });

  it('was done where only its answer is lost, and else was not', async () => {
    for (const name of SERVICE_FAULTS) {
      let done = 0;
      await faultOfService(name)
        ?.befall(async () => {
          done += 1;
        })
        .catch(() => undefined);
      expect(`${name} ${done}`).toBe(`${name} ${name === 'storage-lost-answer' ? 1 : 0}`);
    }
  });
});
