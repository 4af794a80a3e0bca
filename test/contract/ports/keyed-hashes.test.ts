import { describe, expect, it } from 'vitest';
import { KmsKeyedHashes } from '../../../shared/adapters/kms/keyed-hashes.ts';
import type { KeyedHashes } from '../../../shared/ports/keyed-hashes.ts';
import { connect } from '../../support/aws.ts';
import { LocalKeyedHashes } from '../../support/fakes/local-keyed-hashes.ts';
import { type Harness, inMemory, onKms } from '../../support/harness.ts';

/** Also other instances, under the port's key and another. */
interface KeyHarness extends Harness<KeyedHashes> {
  readonly underSameKey: KeyedHashes;
  readonly underAnotherKey: KeyedHashes;
}

function fake(): KeyHarness {
  const key = new Uint8Array(32).fill(3);
  const { port, whileDown } = inMemory(new LocalKeyedHashes(key));
  return { port, whileDown, underSameKey: new LocalKeyedHashes(key), underAnotherKey: new LocalKeyedHashes() };
}

const withMarkKey = (which: 0 | 1) => onKms((client, { markKeys }) => new KmsKeyedHashes(client, markKeys[which]));

const real = (): KeyHarness => ({
  ...withMarkKey(0),
  underSameKey: withMarkKey(0).port,
  underAnotherKey: withMarkKey(1).port,
});

const TEXT = '["prv-demo","email","m.reuther@skylark.example"]';

describe.each<{ name: string; make: () => KeyHarness }>([
  { name: 'in memory', make: fake },
  { name: 'on KMS', make: real },
])('KeyedHashes $name', ({ make }) => {
  it('gives one hash for one text, in every instance', async () => {
    const { port, underSameKey } = make();
    const [one, other] = [await port.hasher(), await underSameKey.hasher()];
    expect(one(TEXT)).toMatch(/^[0-9a-f]{64}$/);
    expect(one(TEXT)).toBe(one(TEXT));
    expect(other(TEXT)).toBe(one(TEXT));
  });

  it('gives another for another text, and another under another key', async () => {
    const { port, underAnotherKey } = make();
    const [hash, other] = [await port.hasher(), await underAnotherKey.hasher()];
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
