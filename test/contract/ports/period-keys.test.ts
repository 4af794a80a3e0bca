import { describe, expect, it } from 'vitest';
import { KmsPeriodKeys } from '../../../shared/adapters/kms/period-keys.ts';
import type { PeriodKeys } from '../../../shared/ports/period-keys.ts';
import { connect } from '../../support/aws.ts';
import { LocalPeriodKeys } from '../../support/fakes/local-period-keys.ts';
import { type Harness, inMemory, onKms } from '../../support/harness.ts';

/** Also other instances, under the port's key and another. */
interface KeyHarness extends Harness<PeriodKeys> {
  readonly underSameKey: PeriodKeys;
  readonly underAnotherKey: PeriodKeys;
}

function fake(): KeyHarness {
  const key = new Uint8Array(32).fill(3);
  const { port, whileDown } = inMemory(new LocalPeriodKeys(key));
  return { port, whileDown, underSameKey: new LocalPeriodKeys(key), underAnotherKey: new LocalPeriodKeys() };
}

const withMarkKey = (which: 0 | 1) =>
  onKms((client, { markKeys }) => new KmsPeriodKeys(client, markKeys[which], 'addresses'));

const real = (): KeyHarness => ({
  ...withMarkKey(0),
  underSameKey: withMarkKey(0).port,
  underAnotherKey: withMarkKey(1).port,
});

describe.each<{ name: string; make: () => KeyHarness }>([
  { name: 'in memory', make: fake },
  { name: 'on KMS', make: real },
])('PeriodKeys $name', ({ make }) => {
  it('gives one key of 32 bytes for one period, in every instance', async () => {
    const { port, underSameKey } = make();
    const key = await port.keyOf(498_660);
    expect(key).toHaveLength(32);
    expect(Buffer.from(await port.keyOf(498_660))).toEqual(Buffer.from(key));
    expect(Buffer.from(await underSameKey.keyOf(498_660))).toEqual(Buffer.from(key));
  });

  it('gives another for another period, and another under another key', async () => {
    const { port, underAnotherKey } = make();
    const keys = [await port.keyOf(1), await port.keyOf(2), await port.keyOf(12), await underAnotherKey.keyOf(1)];
    expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(4);
  });

  it('says that its service does not answer', async () => {
    await make().whileDown(async (keys) => {
      const down = { name: 'HoldfastError', code: 'service-unavailable', retryable: true };
      await expect(keys.keyOf(1)).rejects.toMatchObject(down);
      await expect(keys.keyOf(1)).rejects.toMatchObject(down); // and asks again, as a failure is not remembered
    });
  });
});

describe('PeriodKeys on KMS', () => {
  const counted = () => {
    const { services, kms } = connect();
    const asked = { times: 0 };
    kms.middlewareStack.add(
      (next) => (args) => {
        asked.times += 1;
        return next(args);
      },
      { step: 'initialize' },
    );
    return { asked, keys: new KmsPeriodKeys(kms, services.markKeys[0], 'addresses') };
  };

  it('asks the service once a period, also around its turn', async () => {
    const { asked, keys } = counted();
    await Promise.all([7, 7, 8, 7, 8].map((period) => keys.keyOf(period)));
    expect(asked.times).toBe(2);
    for (let period = 9; period <= 12; period += 1) await keys.keyOf(period);
    expect(asked.times).toBe(6);
    await keys.keyOf(11);
    expect(asked.times).toBe(6);
  });

  it('gives other keys for another use', async () => {
    const { services, kms } = connect();
    const [arn] = services.markKeys;
    const one = await new KmsPeriodKeys(kms, arn, 'addresses').keyOf(7);
    const other = await new KmsPeriodKeys(kms, arn, 'sealing').keyOf(7);
    expect(Buffer.from(one)).not.toEqual(Buffer.from(other));
  });
});
