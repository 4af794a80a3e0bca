import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { createDocumentClient } from '../../../shared/adapters/clients.ts';
import { DynamoKeyEraser } from '../../../shared/adapters/dynamo/key-eraser.ts';
import { key } from '../../../shared/adapters/dynamo/keys.ts';
import { createKmsClient } from '../../../shared/adapters/kms/client.ts';
import { KmsKeyVault } from '../../../shared/adapters/kms/key-vault.ts';
import type { KeyEraser, KeyVault } from '../../../shared/ports/key-vault.ts';
import { connect, createTable, type ServiceName, withoutService, withServiceAt } from '../../support/aws.ts';
import { anOrderId } from '../../support/builders.ts';
import { MemoryKeyVault } from '../../support/fakes/memory-key-vault.ts';
import { withLostAnswer } from '../../support/lossy-proxy.ts';

interface Harness {
  readonly vault: KeyVault;
  readonly eraser: KeyEraser;
}

function fake(): Harness {
  const vault = new MemoryKeyVault();
  return { vault, eraser: vault };
}

async function onKms() {
  const { services, kms, dynamodb } = connect();
  const table = await createTable(dynamodb, 'keys');
  return {
    table,
    dynamodb,
    vault: new KmsKeyVault(kms, dynamodb, table, services.sealingKey),
    eraser: new DynamoKeyEraser(dynamodb, table),
    sealingKey: services.sealingKey,
  };
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

const orderId = anOrderId(1);
const other = anOrderId(2);
const erased = { name: 'HoldfastError', code: 'order-erased', retryable: false };
const damaged = { name: 'HoldfastError', code: 'record-damaged', retryable: false };
const down = { name: 'HoldfastError', code: 'service-unavailable', retryable: true };

describe.each<{ name: string; make: () => Promise<Harness> }>([
  { name: 'in memory', make: async () => fake() },
  { name: 'on KMS and DynamoDB', make: onKms },
])('KeyVault and KeyEraser $name', ({ make }) => {
  it('makes keys of 32 bytes, another each time, and wraps them', async () => {
    const { vault } = await make();
    const [one, two] = [await vault.generate(orderId), await vault.generate(orderId)];
    expect(one.plain).toHaveLength(32);
    expect(one.plain).not.toEqual(two.plain);
    expect(hex(one.wrapped)).not.toContain(hex(one.plain));
  });

  it('opens what it keeps, as often as asked', async () => {
    const { vault } = await make();
    const made = await vault.generate(orderId);
    const kept = await vault.keep(orderId, made);
    expect([...kept]).toEqual([...made.plain]);
    expect([...(await vault.open(orderId))]).toEqual([...made.plain]);
    expect([...(await vault.open(orderId))]).toEqual([...made.plain]);
  });

  it('does not keep a key that was only made', async () => {
    const { vault } = await make();
    await vault.generate(orderId);
    await expect(vault.open(orderId)).rejects.toMatchObject(erased);
  });

  it('keeps an order’s first key and forgets the next', async () => {
    const { vault } = await make();
    const first = await vault.keep(orderId, await vault.generate(orderId));
    const second = await vault.keep(orderId, await vault.generate(orderId));
    expect([...second]).toEqual([...first]);
  });

  it('gives the same key to all who keep one at once', async () => {
    const { vault } = await make();
    const made = await Promise.all(Array.from({ length: 6 }, () => vault.generate(orderId)));
    const kept = await Promise.all(made.map((candidate) => vault.keep(orderId, candidate)));
    const opened = hex(await vault.open(orderId));
    expect(new Set(kept.map(hex))).toEqual(new Set([opened]));
  });

  it('keeps orders apart', async () => {
    const { vault } = await make();
    const mine = await vault.keep(orderId, await vault.generate(orderId));
    const theirs = await vault.keep(other, await vault.generate(other));
    expect([...mine]).not.toEqual([...theirs]);
    expect([...(await vault.open(orderId))]).toEqual([...mine]);
  });

  it('refuses to open another order’s wrapped key', async () => {
    const { vault } = await make();
    await vault.keep(other, await vault.generate(orderId));
    await expect(vault.open(other)).rejects.toMatchObject(damaged);
  });

  it('opens a key that was made ahead as what it was made, for whoever it is kept for', async () => {
    const { vault } = await make();
    const made = await vault.generate('spare_1');
    await vault.keep(orderId, { ...made, madeAs: 'spare_1' });
    expect(hex(await vault.open(orderId))).toBe(hex(made.plain));
    await vault.keep(other, { ...(await vault.generate('spare_2')), madeAs: 'spare_1' });
    await expect(vault.open(other)).rejects.toMatchObject(damaged);
  });

  it('has nothing to open once a key is destroyed, and destroys it twice without complaint', async () => {
    const { vault, eraser } = await make();
    const kept = await vault.keep(other, await vault.generate(other));
    await vault.keep(orderId, await vault.generate(orderId));
    await eraser.destroy(orderId);
    await eraser.destroy(orderId);
    await expect(vault.open(orderId)).rejects.toMatchObject(erased);
    expect([...(await vault.open(other))]).toEqual([...kept]);
  });

  it('keeps no second key for an order whose key was destroyed', async () => {
    const { vault, eraser } = await make();
    await vault.keep(orderId, await vault.generate(orderId));
    await eraser.destroy(orderId);
    await expect(vault.keep(orderId, await vault.generate(orderId))).rejects.toMatchObject(erased);
    await expect(vault.open(orderId)).rejects.toMatchObject(erased);
  });

  it('is not changed through the keys it gave', async () => {
    const { vault } = await make();
    const made = await vault.generate(orderId);
    const before = [...(await vault.keep(orderId, made))];
    made.wrapped.fill(0);
    (await vault.open(orderId)).fill(0);
    expect([...(await vault.open(orderId))]).toEqual(before);
  });
});

describe('KeyVault in memory', () => {
  it('says that its service does not answer', async () => {
    const vault = new MemoryKeyVault();
    const made = await vault.generate(orderId);
    vault.outage.begin();
    await expect(vault.generate(orderId)).rejects.toMatchObject(down);
    await expect(vault.keep(orderId, made)).rejects.toMatchObject(down);
    await expect(vault.open(orderId)).rejects.toMatchObject(down);
    await expect(vault.destroy(orderId)).rejects.toMatchObject(down);
    vault.outage.end();
    expect(vault.has(orderId)).toBe(false);
  });
});

describe('KeyVault on KMS and DynamoDB', () => {
  it.each<{ service: ServiceName; generates: boolean }>([
    { service: 'KMS', generates: false },
    { service: 'DYNAMODB', generates: true },
  ])('says that $service does not answer', async ({ service, generates }) => {
    const { vault: healthy, table, sealingKey } = await onKms();
    await healthy.keep(orderId, await healthy.generate(orderId));
    await withoutService(service, async () => {
      const client = createDocumentClient();
      const vault = new KmsKeyVault(createKmsClient(), client, table, sealingKey);
      await expect(vault.open(orderId)).rejects.toMatchObject(down);
      if (generates) {
        await expect(vault.keep(other, await vault.generate(other))).rejects.toMatchObject(down);
        await expect(new DynamoKeyEraser(client, table).destroy(orderId)).rejects.toMatchObject(down);
      } else await expect(vault.generate(other)).rejects.toMatchObject(down);
    });
    await expect(healthy.open(orderId)).resolves.toHaveLength(32);
  });

  it.each`
    wrapped                           | why
    ${'text'}                         | ${'no bytes'}
    ${new Uint8Array(80)}             | ${'bytes nobody wrapped'}
    ${Buffer.from('{"iv":"x"} junk')} | ${'bytes of another kind'}
  `('refuses a kept key that is $why', async ({ wrapped }) => {
    const { vault, dynamodb, table } = await onKms();
    await dynamodb.send(new PutCommand({ TableName: table, Item: { ...key.dataKey(orderId), wrapped } }));
    await expect(vault.open(orderId)).rejects.toMatchObject(damaged);
  });

  it('keeps its own key when the answer was lost and the client repeats the write', async () => {
    const { services, kms, dynamodb } = connect();
    const table = await createTable(dynamodb, 'keys');
    await withLostAnswer(services.dynamodb, 'ExecuteStatement', (lossy) =>
      withServiceAt('DYNAMODB', lossy, async () => {
        const vault = new KmsKeyVault(kms, createDocumentClient(), table, services.sealingKey);
        const made = await vault.generate(orderId);
        expect(hex(await vault.keep(orderId, made))).toBe(hex(made.plain));
      }),
    );
  });
});
