import { describe, expect, it, vi } from 'vitest';
import { SpareKeys } from '../../../../shared/adapters/kms/spare-keys.ts';
import { MINUTE_MS, plus } from '../../../../shared/domain/instant.ts';
import { anOrderId, at } from '../../../support/builders.ts';
import { FixedClock } from '../../../support/fakes/fixed-clock.ts';
import { MemoryKeyVault } from '../../../support/fakes/memory-key-vault.ts';
import { SeededRandomness } from '../../../support/fakes/seeded-randomness.ts';

const NOW = at('2026-11-20T16:10:00Z');

function make() {
  const vault = new MemoryKeyVault();
  const clock = new FixedClock(NOW);
  const reserve = new SpareKeys({ vault, clock, random: new SeededRandomness() });
  const takeAll = () => {
    const taken = [];
    for (let key = reserve.take(); key; key = reserve.take()) taken.push(key);
    return taken;
  };
  return { vault, clock, reserve, takeAll };
}

describe('data keys made ahead of need', () => {
  it('are none before any was made', () => {
    expect(make().takeAll()).toEqual([]);
  });

  it('are given out once each, and made anew up to their number', async () => {
    const { reserve, takeAll } = make();
    await reserve.refill();
    await reserve.refill();
    const first = takeAll();
    await reserve.refill();
    const second = takeAll();
    expect([first.length, second.length]).toEqual([4, 4]);
    const secrets = [...first, ...second].map(({ plain }) => Buffer.from(plain).toString('hex'));
    const names = [...first, ...second].map(({ madeAs }) => madeAs);
    expect([new Set(secrets).size, new Set(names).size]).toEqual([8, 8]);
  });

  it('are thrown away after three minutes, from the asking on', async () => {
    const { vault, clock, reserve, takeAll } = make();
    const generate = vault.generate.bind(vault);
    vi.spyOn(vault, 'generate').mockImplementation(async (id) => {
      clock.set(plus(NOW, 2 * MINUTE_MS)); // a process was put to sleep while it waited
      return await generate(id);
    });
    await reserve.refill();
    clock.set(plus(NOW, 3 * MINUTE_MS));
    expect(takeAll().length).toBeLessThan(4);
    await reserve.refill();
    clock.set(plus(clock.now(), 3 * MINUTE_MS - 1));
    expect(takeAll()).not.toEqual([]);
  });

  it('open what they are kept for, as what they were made', async () => {
    const { vault, reserve } = make();
    await reserve.refill();
    const key = reserve.take();
    if (!key) throw new Error('there is one');
    const secret = [...key.plain];
    await vault.keep(anOrderId(1), key);
    expect([...(await vault.open(anOrderId(1)))]).toEqual(secret);
  });

  it('are missing after an outage, which fails nobody, and there again after it', async () => {
    const { vault, reserve, takeAll } = make();
    vault.outage.begin();
    await reserve.refill();
    expect(takeAll()).toEqual([]);
    vault.outage.end();
    await reserve.refill();
    expect(takeAll()).toHaveLength(4);
  });
});
