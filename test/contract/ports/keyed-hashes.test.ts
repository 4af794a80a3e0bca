import { describe, expect, it } from 'vitest';
import { kmsClient } from '../../../shared/adapters/kms-client.ts';
import { KmsKeyedHashes } from '../../../shared/adapters/kms-keyed-hashes.ts';
import type { KeyedHashes } from '../../../shared/ports/keyed-hashes.ts';
import { connect, withoutService } from '../../support/aws.ts';
import { LocalKeyedHashes } from '../../support/fakes/local-keyed-hashes.ts';

interface Harness {
  /** Another instance each time, under the same key. */
  readonly instance: () => KeyedHashes;
  readonly underAnotherKey: KeyedHashes;
  /** An instance that first meets a service which is down, then one that is not. */
  whileDown(check: (hashes: KeyedHashes) => Promise<void>): Promise<void>;
}

function fake(): Harness {
  const key = new Uint8Array(32).fill(3);
  return {
    instance: () => new LocalKeyedHashes(key),
    underAnotherKey: new LocalKeyedHashes(),
    whileDown: async (check) => {
      const hashes = new LocalKeyedHashes(key);
      hashes.outage.begin();
      await check(hashes);
    },
  };
}

function onKms(): Harness {
  const { services, kms } = connect();
  return {
    instance: () => new KmsKeyedHashes(kms, services.markKeys[0]),
    underAnotherKey: new KmsKeyedHashes(kms, services.markKeys[1]),
    whileDown: (check) =>
      withoutService('KMS', async () => check(new KmsKeyedHashes(kmsClient(), services.markKeys[0]))),
  };
}

const TEXT = '["prv-demo","email","m.reuther@skylark.example"]';

describe.each<{ name: string; make: () => Harness }>([
  { name: 'in memory', make: fake },
  { name: 'on KMS', make: onKms },
])('KeyedHashes $name', ({ make }) => {
  it('gives one hash for one text, in every instance', async () => {
    const { instance } = make();
    const [one, other] = [await instance().hasher(), await instance().hasher()];
    expect(one(TEXT)).toMatch(/^[0-9a-f]{64}$/);
    expect(one(TEXT)).toBe(one(TEXT));
    expect(other(TEXT)).toBe(one(TEXT));
  });

  it('gives another for another text, and another under another key', async () => {
    const { instance, underAnotherKey } = make();
    const [hash, other] = [await instance().hasher(), await underAnotherKey.hasher()];
    expect(new Set([hash(TEXT), hash(`${TEXT} `), hash(''), other(TEXT)]).size).toBe(4);
  });

  it('says that its service does not answer', async () => {
    await make().whileDown(async (hashes) => {
      const down = { name: 'HoldfastError', code: 'service-unavailable', retryable: true };
      await expect(hashes.hasher()).rejects.toMatchObject(down);
      await expect(hashes.hasher()).rejects.toMatchObject(down); // and asks again, as a failure is not remembered
    });
  });
});

describe('KeyedHashes on KMS', () => {
  it('asks the service once, however much is hashed', async () => {
    const { services, kms } = connect();
    let asked = 0;
    kms.middlewareStack.add(
      (next) => (args) => {
        asked += 1;
        return next(args);
      },
      { step: 'initialize' },
    );
    const hashes = new KmsKeyedHashes(kms, services.markKeys[0]);
    const hashers = await Promise.all(Array.from({ length: 5 }, () => hashes.hasher()));
    for (const hash of hashers) for (let number = 0; number < 100; number += 1) hash(`${number}`);
    expect(asked).toBe(1);
  });

  it('refuses a key that makes no MACs', async () => {
    const { services, kms } = connect();
    await expect(new KmsKeyedHashes(kms, services.sealingKey).hasher()).rejects.toMatchObject({
      name: 'InvalidKeyUsageException',
    });
  });
});
