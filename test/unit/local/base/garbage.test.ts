import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { createGarbageCollector } from '../../../../infra/local/base/garbage.ts';

const MIB = 1024 * 1024;

/** Fills the heap with small objects, and lets go of them. */
function litter(): void {
  const kept = Array.from({ length: 400_000 }, (_, i) => ({ i, words: [i, i + 1, i + 2] }));
  expect(kept).toHaveLength(400_000);
}

it('gives back what the heap took for work that is over', () => {
  const collectGarbage = createGarbageCollector();
  collectGarbage();
  const before = process.memoryUsage().heapTotal;
  litter();
  expect(process.memoryUsage().heapTotal - before).toBeGreaterThan(20 * MIB);
  collectGarbage();
  expect(process.memoryUsage().heapTotal - before).toBeLessThan(10 * MIB);
});

it('is not shown to contexts made later, such as those of functions', () => {
  createGarbageCollector();
  expect(runInNewContext('typeof gc')).toBe('undefined');
});
