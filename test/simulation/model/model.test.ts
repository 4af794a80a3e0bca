import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { SHORT } from './configurations.ts';
import { ARROWS } from './life-page.ts';

/** Lives of one configuration that are walked at most, besides one for each kind of step; and one in how many steps is one of them. */
const LIVES = 900;
const ONE_IN = 3;

const checked = new Map<string, ReturnType<typeof check>>();

describe('the life of an order, as its model has it', () => {
  for (const configuration of SHORT) {
    const { name, most } = configuration;
    it(`holds in every life of ${Math.min(most.commands, 4)} commands, and the real rules answer as it does: ${name}`, () => {
      const found = check(configuration, LIVES, ONE_IN);
      checked.set(name, found);
      expect(found.faults).toEqual([]);
      expect(found.isComplete).toBe(true);
      expect(found.traces).toBeGreaterThanOrEqual(Math.min(LIVES, found.kinds));
    });
  }

  it('walks ten thousand lives, and takes every arrow that the page of life draws', () => {
    const all = [...checked.values()];
    expect(all.reduce((sum, { traces }) => sum + traces, 0)).toBeGreaterThanOrEqual(10_000);
    const taken = new Set(all.flatMap(({ arrows }) => [...arrows]));
    expect(ARROWS.filter((arrow) => !taken.has(arrow))).toEqual([]);
  });
});
