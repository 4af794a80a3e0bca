import { describe, expect, it } from 'vitest';
import { Coverage } from '../world/coverage.ts';
import { kindOf } from './kind.ts';
import { drawPlan } from './plan.ts';
import { runPlan } from './run.ts';

describe('a seed', () => {
  it.each([1, 2, 3, 4, 5, 6])('%i does the same every time, to the byte', async (seed) => {
    const [one, other] = [
      await runPlan(drawPlan(seed, 14), { keepsTrace: true }),
      await runPlan(drawPlan(seed, 14), { keepsTrace: true }),
    ];
    expect(other.lines).toEqual(one.lines);
    expect(other.digest).toBe(one.digest);
    expect(one.lines.length).toBeGreaterThan(20);
  });

  it('does something else than another', async () => {
    const [one, other] = [await runPlan(drawPlan(1, 14)), await runPlan(drawPlan(2, 14))];
    expect(one.digest).not.toBe(other.digest);
  });

  it('passes the time of the world, and counts what it met', async () => {
    const coverage = new Coverage();
    let passedMs = 0;
    for (let seed = 1; seed <= 10; seed += 1) passedMs += (await runPlan(drawPlan(seed, 14), { coverage })).passedMs;
    expect(passedMs).toBeGreaterThan(0);
    expect(coverage.of('act', 'file')).toBeGreaterThan(9);
    expect(coverage.of('event', 'order.issued')).toBeGreaterThan(0);
  });
});

it('a violation is named by its invariant, wherever it shows', () => {
  expect(kindOf('step 3, 2026-12-28T00:36:04.000Z: chains: version 2 follows 4')).toBe('chains');
  expect(kindOf('step 31, 2027-01-01T00:00:00.000Z: chains: version 9 follows 9')).toBe('chains');
});
