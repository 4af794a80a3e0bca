import type { Cluster } from './shape.ts';

/** A line's clusters as they stand from left to right (Unicode Standard Annex 9, L1 and L2). @param rightToLeft of the paragraph. */
export function orderLine(line: readonly Cluster[], rightToLeft: boolean): Cluster[] {
  const levels = levelLine(line, rightToLeft ? 1 : 0);
  const order = Array.from(line);
  const highest = Math.max(0, ...new Set(levels));
  for (let level = highest; level > 0; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      let to = from;
      while (to < order.length && (levels[to] ?? 0) >= level) to += 1;
      if (to - from > 1) {
        turnRound(order, from, to);
        turnRound(levels, from, to);
      }
      from = to;
    }
  }
  return order;
}

function turnRound<T>(list: T[], from: number, to: number): void {
  list.splice(from, to - from, ...list.slice(from, to).reverse());
}

/** Spaces at the end of a line stand where the paragraph ends. */
function levelLine(line: readonly Cluster[], base: number): number[] {
  const end = line.findLastIndex(({ text }) => !/^\s+$/u.test(text)) + 1;
  return line.map(({ level }, index) => (index < end ? level : base));
}
