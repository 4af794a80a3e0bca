import { beforeEach, describe, expect, it } from 'vitest';
import { forgetDraft, keepDraft, readDraft } from '../../../shared/app/case/drafts.ts';
import type { VisitDeps } from '../../../shared/app/case/visit-parts.ts';
import { beginVisit, changeVisit, endVisit, readVisit } from '../../../shared/app/case/visits.ts';
import { nameOfVisit, type Visit } from '../../../shared/domain/cases/visit.ts';
import { sha256 } from '../../../shared/domain/digest.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { at } from '../../support/builders.ts';
import { FixedClock } from '../../support/fakes/fixed-clock.ts';
import { LocalPeriodKeys } from '../../support/fakes/local-period-keys.ts';
import { MemoryVisitStore } from '../../support/fakes/memory-visit-store.ts';
import { SeededRandomness } from '../../support/fakes/seeded-randomness.ts';

const [OWN, ANOTHER] = [sha256('the code of one person'), sha256('of another')];
const TYPED = { text: ['Das war nie mein Postfach.\r\nIch bin es nicht.'], ground: ['not-my-data', 'other'] };

let clock: FixedClock;
let visits: MemoryVisitStore;
let visitKeys: LocalPeriodKeys;
let deps: VisitDeps;
beforeEach(() => {
  clock = new FixedClock(at('2026-11-20T23:50:00Z'));
  visits = new MemoryVisitStore();
  visitKeys = new LocalPeriodKeys();
  deps = { visits, visitKeys, clock, random: new SeededRandomness() };
});

const visitWith = (code = OWN): Visit => ({
  token: 'a.b.1.c',
  endsAt: plus(clock.now(), 30 * MINUTE_MS),
  code,
  language: 'de',
  zone: 'Europe/Vienna',
});

describe('a visit', () => {
  it('is read as it was last kept, over the turn of the day too', async () => {
    const id = await beginVisit(deps, visitWith());
    clock.advance(20 * MINUTE_MS);
    const visit = await readVisit(deps, id);
    expect(visit).toMatchObject({ token: 'a.b.1.c', code: OWN, language: 'de' });
    if (visit) await changeVisit(deps, id, { ...visit, language: 'fr' });
    expect(await readVisit(deps, id)).toMatchObject({ language: 'fr', zone: 'Europe/Vienna' });
  });

  it('is known for an hour after it is over, and then no more', async () => {
    const id = await beginVisit(deps, visitWith());
    clock.advance(30 * MINUTE_MS + HOUR_MS - 1);
    expect(await readVisit(deps, id)).toMatchObject({ code: OWN });
    clock.advance(1);
    expect(await readVisit(deps, id)).toBeUndefined();
  });

  it('is kept where nobody reads it who has not the cookie', async () => {
    const id = await beginVisit(deps, visitWith());
    await keepDraft(deps, { id, code: OWN }, 'objection', TYPED);
    const kept = JSON.stringify(visits.all());
    for (const word of [id, 'a.b.1.c', OWN, 'Postfach', 'Vienna']) expect(kept).not.toContain(word);
    expect(visits.all().visits.map(([name]) => name)).toEqual([nameOfVisit(id)]);
  });

  it('leaves nothing when it is ended', async () => {
    const id = await beginVisit(deps, visitWith());
    await keepDraft(deps, { id, code: OWN }, 'objection', TYPED);
    await endVisit(deps, id);
    expect(visits.all()).toEqual({ visits: [], drafts: [] });
  });
});

describe('what was typed', () => {
  it('comes back to whoever comes with the same code again, under a cookie of its own', async () => {
    const before = await beginVisit(deps, visitWith());
    await keepDraft(deps, { id: before, code: OWN }, 'objection', TYPED);
    clock.advance(45 * MINUTE_MS);
    const id = await beginVisit(deps, visitWith(), before);
    expect(id).not.toBe(before);
    expect(await readDraft(deps, { id, code: OWN }, 'objection')).toEqual(TYPED);
    expect(await readDraft(deps, { id: before, code: OWN }, 'objection')).toBeUndefined();
  });

  it('never comes to whoever comes with another code, on the same telephone', async () => {
    const before = await beginVisit(deps, visitWith());
    await keepDraft(deps, { id: before, code: OWN }, 'objection', TYPED);
    const id = await beginVisit(deps, visitWith(ANOTHER), before);
    for (const one of [id, before]) {
      expect(await readDraft(deps, { id: one, code: ANOTHER }, 'objection')).toBeUndefined();
    }
    const again = await beginVisit(deps, visitWith(), before);
    expect(await readDraft(deps, { id: again, code: OWN }, 'objection')).toEqual(TYPED);
  });

  it('is gone an hour after it was last sent, and once it is filed', async () => {
    const id = await beginVisit(deps, visitWith());
    const own = { id, code: OWN };
    await keepDraft(deps, own, 'objection', TYPED);
    await keepDraft(deps, own, 'message', TYPED);
    await forgetDraft(deps, id, 'message');
    clock.advance(HOUR_MS - 1);
    expect(await readDraft(deps, own, 'objection')).toEqual(TYPED);
    expect(await readDraft(deps, own, 'message')).toBeUndefined();
    clock.advance(1);
    expect(await readDraft(deps, own, 'objection')).toBeUndefined();
  });

  it('is refused beyond 64 kB, and what was kept stays', async () => {
    const id = await beginVisit(deps, visitWith());
    const own = { id, code: OWN };
    await keepDraft(deps, own, 'objection', TYPED);
    const long = keepDraft(deps, own, 'objection', { text: ['ż'.repeat(33_000)] });
    await expect(long).rejects.toMatchObject({ code: 'body-too-large' });
    expect(await readDraft(deps, own, 'objection')).toEqual(TYPED);
  });
});

it('asks for a key no more than once for each thing it opens, and says when none is to be had', async () => {
  const id = await beginVisit(deps, visitWith());
  expect(visitKeys.asked).toEqual([20_777]);
  clock.advance(DAY_MS);
  expect(await readVisit(deps, id)).toBeUndefined();
  visitKeys.outage.begin();
  await expect(beginVisit(deps, visitWith())).rejects.toMatchObject({ code: 'service-unavailable' });
  expect(visits.all().visits).toHaveLength(1);
});
