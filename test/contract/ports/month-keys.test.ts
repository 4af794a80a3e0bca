import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { createDocumentClient } from '../../../shared/adapters/clients.ts';
import { key } from '../../../shared/adapters/dynamo/keys.ts';
import { createKmsClient } from '../../../shared/adapters/kms/client.ts';
import { KmsKeyVault } from '../../../shared/adapters/kms/key-vault.ts';
import { VaultMonthKeys } from '../../../shared/adapters/kms/month-keys.ts';
import { month, monthKeyIdOf } from '../../../shared/domain/month.ts';
import type { KeyVault, MonthKeys } from '../../../shared/ports/key-vault.ts';
import { connect, createTable, withoutService } from '../../support/aws.ts';
import { at } from '../../support/builders.ts';
import { MemoryKeyVault } from '../../support/fakes/memory-key-vault.ts';

/** Instances that share what is kept, each with a memory of its own. */
interface Harness {
  readonly newInstance: () => MonthKeys;
  /** When the key of a month may be dropped, in whole seconds. */
  forgottenAt(of: string): Promise<number | undefined>;
}

function fake(): Harness {
  const vault = new MemoryKeyVault();
  return {
    newInstance: () => new VaultMonthKeys(vault),
    forgottenAt: async (of) => (vault.forgetting.get(monthKeyIdOf(month(of))) ?? 0) / 1_000,
  };
}

async function onKms(): Promise<Harness> {
  const { services, kms, dynamodb } = connect();
  const table = await createTable(dynamodb, 'keys');
  return {
    newInstance: () => new VaultMonthKeys(new KmsKeyVault(kms, dynamodb, table, services.sealingKey)),
    forgottenAt: async (of) => {
      const Key = key.dataKey(monthKeyIdOf(month(of)));
      const { Item } = await dynamodb.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return Item?.['forgetAt'];
    },
  };
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const NOVEMBER = month('2026-11');
const DECEMBER = month('2026-12');
const damaged = { code: 'record-damaged', retryable: false };

describe.each<{ name: string; make: () => Promise<Harness> }>([
  { name: 'in memory', make: async () => fake() },
  { name: 'on KMS and DynamoDB', make: onKms },
])('MonthKeys $name', ({ make }) => {
  it('makes one key for a month, the same in every instance, and another for the next', async () => {
    const { newInstance } = await make();
    const [one, other] = [newInstance(), newInstance()];
    const made = hex(await one.use(NOVEMBER));
    expect(made).toHaveLength(64);
    expect([hex(await one.use(NOVEMBER)), hex(await other.use(NOVEMBER))]).toEqual([made, made]);
    expect(hex(await one.use(DECEMBER))).not.toBe(made);
    expect(hex(await one.use(NOVEMBER))).toBe(made);
  });

  it('gives all who make it at once the same', async () => {
    const { newInstance } = await make();
    const made = await Promise.all(Array.from({ length: 8 }, () => newInstance().use(NOVEMBER)));
    expect(new Set(made.map(hex)).size).toBe(1);
  });

  it('opens what something was sealed under, and makes none for it', async () => {
    const { newInstance } = await make();
    const made = hex(await newInstance().use(NOVEMBER));
    expect(hex(await newInstance().open(NOVEMBER))).toBe(made);
    await expect(newInstance().open(DECEMBER)).rejects.toMatchObject(damaged);
    await expect(newInstance().open(DECEMBER)).rejects.toMatchObject(damaged);
  });

  it('lets it be dropped three years after the end of the month', async () => {
    const harness = await make();
    await harness.newInstance().use(NOVEMBER);
    expect(await harness.forgottenAt(NOVEMBER)).toBe(at('2029-11-30T00:00:00Z') / 1_000);
  });
});

describe('MonthKeys on KMS and DynamoDB', () => {
  it('asks for the key in use once, and remembers no failure', async () => {
    const { services, dynamodb } = connect();
    const table = await createTable(dynamodb, 'keys');
    await withoutService('KMS', async () => {
      const keys = new VaultMonthKeys(new KmsKeyVault(createKmsClient(), dynamodb, table, services.sealingKey));
      await expect(keys.use(NOVEMBER)).rejects.toMatchObject({ code: 'service-unavailable' });
    });
    const vault: KeyVault = new KmsKeyVault(createKmsClient(), dynamodb, table, services.sealingKey);
    const keys = new VaultMonthKeys(vault);
    const made = hex(await keys.use(NOVEMBER));
    await withoutService('DYNAMODB', async () => {
      expect(hex(await keys.use(NOVEMBER))).toBe(made);
      const cold = new VaultMonthKeys(
        new KmsKeyVault(createKmsClient(), createDocumentClient(), table, services.sealingKey),
      );
      await expect(cold.use(NOVEMBER)).rejects.toMatchObject({ code: 'service-unavailable' });
    });
  });

  it('lets a key whose item was emptied be neither opened nor made anew', async () => {
    const vault = new MemoryKeyVault();
    await new VaultMonthKeys(vault).use(NOVEMBER);
    await vault.destroy(monthKeyIdOf(NOVEMBER));
    await expect(new VaultMonthKeys(vault).use(NOVEMBER)).rejects.toMatchObject({ code: 'order-erased' });
  });
});
