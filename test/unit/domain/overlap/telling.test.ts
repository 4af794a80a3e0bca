import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR_MS, type Instant, MINUTE_MS, plus } from '../../../../shared/domain/instant.ts';
import { periodOf } from '../../../../shared/domain/order/record/evolve.ts';
import type { OrderState } from '../../../../shared/domain/order/record/state.ts';
import { findTelling, findToldSince, mayBeNamed, type ToldSide } from '../../../../shared/domain/overlap/telling.ts';
import { at } from '../../../support/builders.ts';
import { STORIES, type StoryName } from '../../../support/order-story.ts';
import { anyState } from '../order/lives.ts';

describe('when an order tells of others, and they of it', () => {
  it.each<{ story: StoryName; telling: { from: string; end: string } | undefined; why: string }>([
    { story: 'issued', telling: undefined, why: 'it was not received' },
    { story: 'acknowledgementOverdue', telling: undefined, why: 'hours do not stand for receipt' },
    { story: 'running', telling: { from: '2026-11-20T17:11:00Z', end: '2027-01-20T00:00:00Z' }, why: 'an hour later' },
    { story: 'acknowledged', telling: { from: '2026-11-20T17:11:00Z', end: '2027-01-20T00:00:00Z' }, why: 'likewise' },
    {
      story: 'lapsed',
      telling: { from: '2026-11-20T17:11:00Z', end: '2027-01-20T00:00:00Z' },
      why: 'it told till then',
    },
    { story: 'expired', telling: undefined, why: 'it never was received' },
    { story: 'released', telling: undefined, why: 'it was gone within minutes' },
    { story: 'withdrawn', telling: undefined, why: 'it was gone within minutes' },
    { story: 'erased', telling: undefined, why: 'nothing is left to tell' },
  ])('$story: $why', ({ story, telling }) => {
    const { from, end } = telling ?? {};
    expect(findTelling(STORIES[story]().state)).toEqual(from && end ? { from: at(from), end: at(end) } : undefined);
  });
});

describe('since when two tell of each other', () => {
  /** One that was received `minutes` after the other. */
  const receivedLater = (state: OrderState, minutes: number): OrderState => {
    const { phase } = state;
    if (phase.kind !== 'running' && phase.kind !== 'ended') throw new Error('it was received');
    const { period } = phase;
    if (period === null) throw new Error('it was received');
    return {
      ...state,
      phase: { ...phase, period: { ...period, startsAt: plus(period.startsAt, minutes * MINUTE_MS) } },
    };
  };
  const running = STORIES.running().state;
  const lapsed = STORIES.lapsed().state;
  const NEVER = plus(at('2026-12-24T00:00:00Z'), 0);

  it.each<{ one: OrderState; other: OrderState; now: Instant; since: string | undefined; why: string }>([
    {
      one: running,
      other: running,
      now: at('2026-11-20T17:10:59.999Z'),
      since: undefined,
      why: 'before the hour is over',
    },
    {
      one: running,
      other: running,
      now: at('2026-11-20T17:11:00Z'),
      since: '2026-11-20T17:11:00Z',
      why: 'to the second',
    },
    {
      one: running,
      other: receivedLater(running, 90),
      now: NEVER,
      since: '2026-11-20T18:41:00Z',
      why: 'whichever came later',
    },
    { one: running, other: STORIES.issued().state, now: NEVER, since: undefined, why: 'the other was not received' },
    { one: STORIES.issued().state, other: running, now: NEVER, since: undefined, why: 'this one was not received' },
    { one: running, other: STORIES.withdrawn().state, now: NEVER, since: undefined, why: 'the other was taken back' },
    { one: lapsed, other: running, now: NEVER, since: '2026-11-20T17:11:00Z', why: 'what was told stays told' },
    {
      one: { ...lapsed, phase: { ...lapsed.phase, at: at('2026-11-20T18:00:00Z') } as OrderState['phase'] },
      other: receivedLater(running, 90),
      now: NEVER,
      since: undefined,
      why: 'one was over before the other came so far',
    },
  ])('$why', ({ one, other, now, since }) => {
    expect(findToldSince(one, other, now)).toBe(since && at(since));
    expect(findToldSince(other, one, now)).toBe(since && at(since)); // neither side learns first
  });

  it('never within the hour after either was received, and never of one that was not', () => {
    fc.assert(
      fc.property(anyState, anyState, fc.nat(400 * 24), (one, other, hours) => {
        const now = plus(at('2026-11-20T16:00:00Z'), hours * HOUR_MS);
        const since = findToldSince(one, other, now);
        if (since === undefined) return;
        for (const state of [one, other]) {
          const receivedAt = periodOf(state)?.startsAt;
          expect(receivedAt).toBeDefined();
          expect(since - (receivedAt ?? since)).toBeGreaterThanOrEqual(HOUR_MS);
        }
        expect(since).toBeLessThanOrEqual(now);
        expect(findToldSince(other, one, now)).toBe(since);
      }),
    );
  });
});

describe('whether each is told who the other is', () => {
  const LKA: ToldSide = { authority: 'aut-police', state: 'DE', instrument: 'EU-EPOC-PR', tellsOverlaps: false };
  it.each<{ other: Partial<ToldSide>; isAllowed?: boolean; named: boolean; why: string }>([
    { other: { authority: 'aut-prosecutor' }, named: true, why: 'one State, one legal basis' },
    { other: { authority: 'aut-sheriff', state: 'US' }, named: false, why: 'another State' },
    { other: { authority: 'aut-prosecutor', instrument: 'COE-29' }, named: false, why: 'another legal basis' },
    { other: { instrument: 'COE-29' }, named: true, why: 'one’s own, on another legal basis' },
    {
      other: { authority: 'aut-sheriff', state: 'US', tellsOverlaps: true },
      named: false,
      why: 'one register allows it',
    },
    {
      other: { authority: 'aut-sheriff', state: 'US', tellsOverlaps: true },
      isAllowed: true,
      named: true,
      why: 'both registers allow it',
    },
  ])('$why: $named', ({ other, isAllowed = false, named }) => {
    const one = { ...LKA, tellsOverlaps: isAllowed };
    const two = { ...LKA, ...other };
    expect(mayBeNamed(one, two)).toBe(named);
    expect(mayBeNamed(two, one)).toBe(named);
  });
});
