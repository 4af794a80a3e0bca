import { beforeEach, describe, expect, it } from 'vitest';
import { RememberedVisits } from '../../../../shared/app/case/remembered-visits.ts';
import type { SealedVisitPart } from '../../../../shared/domain/cases/visit.ts';
import { digest } from '../../../../shared/domain/digest.ts';
import { instant, plus } from '../../../../shared/domain/instant.ts';
import { MemoryVisitStore } from '../../../support/fakes/memory-visit-store.ts';

const NOW = instant(1_000);
const PART: SealedVisitPart = { day: 1, sealed: Uint8Array.of(1, 2, 3), endsAt: plus(NOW, 100) };
const named = (number: number) => digest(`${number}`.padStart(64, '0'));

let store: MemoryVisitStore;
let visits: RememberedVisits;
beforeEach(async () => {
  store = new MemoryVisitStore();
  visits = new RememberedVisits(store);
  await visits.keep(named(1), PART);
});

describe('a visit is remembered', () => {
  it('once it was read, as it was read', async () => {
    expect(visits.recall(named(1), NOW)).toBeUndefined();
    await visits.find(named(1), NOW);
    expect(visits.recall(named(1), NOW)).toEqual(PART);
  });

  it('until it ends', async () => {
    await visits.find(named(1), NOW);
    expect(visits.recall(named(1), plus(NOW, 99))).toEqual(PART);
    expect(visits.recall(named(1), PART.endsAt)).toBeUndefined();
  });

  it('until it is changed or left here, or found to be gone', async () => {
    await visits.find(named(1), NOW);
    await visits.change(named(1), { ...PART, day: 2 });
    expect(visits.recall(named(1), NOW)).toBeUndefined();
    await visits.find(named(1), NOW);
    expect(visits.recall(named(1), NOW)).toMatchObject({ day: 2 });
    await store.forget(named(1)); // by another process
    expect(await visits.find(named(1), NOW)).toBeUndefined();
    expect(visits.recall(named(1), NOW)).toBeUndefined();
    await visits.keep(named(2), PART);
    await visits.find(named(2), NOW);
    await visits.forget(named(2));
    expect([visits.recall(named(2), NOW), await store.find(named(2), NOW)]).toEqual([undefined, undefined]);
  });

  it('while it is one of the last two hundred', async () => {
    for (let number = 1; number <= 201; number += 1) {
      await visits.keep(named(number), PART);
      await visits.find(named(number), NOW);
      if (number === 150) await visits.find(named(1), NOW); // here again
    }
    expect([1, 2, 3, 201].map((number) => visits.recall(named(number), NOW) !== undefined)).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });
});
