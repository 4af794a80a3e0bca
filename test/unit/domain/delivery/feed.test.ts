import { describe, expect, it } from 'vitest';
import { isOnTime, isPlacedByItself, shownBefore } from '../../../../shared/domain/delivery/feed.ts';
import { DAY_MS, HOUR_MS, plus, SECOND_MS } from '../../../../shared/domain/instant.ts';
import { at } from '../../../support/builders.ts';

const NOW = at('2026-11-20T16:10:00Z');
const ago = (ms: number) => plus(NOW, -ms);

describe('the place of an entry in its feed', () => {
  it.each([
    ['now', 0, true],
    ['ahead of this clock', -30 * SECOND_MS, true],
    ['5 s ago', 5 * SECOND_MS, true],
    ['a little more ago', 5 * SECOND_MS + 1, false],
    ['an hour ago', HOUR_MS, false],
    ['15 days ago', 15 * DAY_MS, false],
    ['longer ago than anything waits', 15 * DAY_MS + 1, true],
  ])('of what was committed %s is its own instant or not', (_, ms, expected) => {
    expect(isPlacedByItself(ago(ms), NOW)).toBe(expected);
  });

  it('is in time for as long as no reader is there, and for five seconds of clocks that differ', () => {
    expect(isOnTime(ago(5 * SECOND_MS), NOW)).toBe(true);
    expect(isOnTime(ago(5 * SECOND_MS + 1), NOW)).toBe(false);
    expect(shownBefore(NOW)).toBe(ago(10 * SECOND_MS));
  });
});
