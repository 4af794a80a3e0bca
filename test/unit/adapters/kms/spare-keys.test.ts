import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { SpareKeys } from '../../../../shared/adapters/kms/spare-keys.ts';
import { MINUTE_MS, plus } from '../../../../shared/domain/instant.ts';
import type { KeyReserve, NewDataKey } from '../../../../shared/ports/key-vault.ts';
import { anOrderId, at } from '../../../support/builders.ts';
import { FixedClock } from '../../../support/fakes/fixed-clock.ts';
import { MemoryKeyVault } from '../../../support/fakes/memory-key-vault.ts';
import { SeededRandomness } from '../../../support/fakes/seeded-randomness.ts';

const NOW = at('2026-11-20T16:10:00Z');

function make() {
  const vault = new MemoryKeyVault();
  const clock = new FixedClock(NOW);
  const reserve = new SpareKeys({ vault, clock, random: new SeededRandomness() });
  return { vault, clock, reserve, takeAll: () => takeAllOf(reserve) };
}

function takeAllOf(reserve: KeyReserve): NewDataKey[] {
  const taken: NewDataKey[] = [];
  for (let key = reserve.take(); key; key = reserve.take()) taken.push(key);
  return taken;
}

/** A reserve whose key service answers when it is told to, asked by several at once. */
class SlowReserve {
  readonly #made = make();
  readonly #bornAt = new Map<string, number>();
  readonly #unanswered: (() => void)[] = [];
  readonly given: { readonly madeAs: string; readonly secret: string; readonly age: number }[] = [];

  constructor() {
    const { vault, clock } = this.#made;
    const generate = vault.generate.bind(vault);
    vi.spyOn(vault, 'generate').mockImplementation(async (id) => {
      this.#bornAt.set(id, clock.now());
      await new Promise<void>((answer) => this.#unanswered.push(answer));
      return await generate(id);
    });
  }

  take(): void {
    const { reserve, clock } = this.#made;
    const { madeAs = '', plain } = reserve.take() ?? {};
    if (!plain) return;
    const age = clock.now() - (this.#bornAt.get(madeAs) ?? 0);
    this.given.push({ madeAs, secret: Buffer.from(plain).toString('hex'), age });
  }

  refill(): void {
    void this.#made.reserve.refill();
  }

  advance(by: number): void {
    this.#made.clock.advance(by);
  }

  answer(count: number): void {
    for (const go of this.#unanswered.splice(0, count)) go();
  }
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

  it('are made several at once, when few are left that last', async () => {
    const { vault, clock, reserve } = make();
    const generate = vi.spyOn(vault, 'generate');
    const madeBy = async () => {
      generate.mockClear();
      await reserve.refill();
      return generate.mock.calls.length;
    };
    expect(await madeBy()).toBe(4);
    reserve.take();
    reserve.take();
    expect(await madeBy()).toBe(0);
    reserve.take();
    expect(await madeBy()).toBe(3);
    clock.advance(MINUTE_MS + MINUTE_MS / 2);
    expect(await madeBy()).toBe(4); // what is there will not last
  });

  it('are never given out twice, nor older than three minutes, whatever comes at once', async () => {
    const step = fc.oneof(
      fc.constant({ does: 'take' as const, by: 0 }),
      fc.constant({ does: 'refill' as const, by: 0 }),
      fc.record({ does: fc.constant('advance' as const), by: fc.nat(4 * MINUTE_MS) }),
      fc.record({ does: fc.constant('answer' as const), by: fc.nat(8) }),
    );
    const run = async (
      steps: readonly { readonly does: Exclude<keyof SlowReserve, 'given'>; readonly by: number }[],
    ) => {
      const slow = new SlowReserve();
      for (const { does, by } of steps) {
        slow[does](by);
        await setImmediate();
      }
      slow.answer(Number.POSITIVE_INFINITY);
      await setImmediate();
      for (let more = 0; more < 9; more += 1) slow.take();
      for (const { age } of slow.given) expect(age).toBeLessThan(3 * MINUTE_MS);
      const names = slow.given.flatMap(({ madeAs, secret }) => [madeAs, secret]);
      expect(new Set(names).size).toBe(names.length);
    };
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 40 }), run), { numRuns: 200, seed: 15 });
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
