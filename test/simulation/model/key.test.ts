import { describe, expect, it } from 'vitest';
import { SHORT } from './configurations.ts';
import { explore, isRefused, listSteps, spellStep, take } from './graph.ts';
import { keyOf } from './key.ts';
import type { Configuration } from './moves.ts';
import type { Order } from './order.ts';

/** Pairs of orders that are looked at in each configuration, spread over those there are. */
const PAIRS = 300;
const ONE_IN = 5;
/** Of these states, the first that are found: what merges, merges early. */
const STATES = 3_000;

/** Orders that count as one state though something of their past differs. */
function listPairs(configuration: Configuration): (readonly [Order, Order])[] {
  const first = new Map<string, Order>();
  const pairs: (readonly [Order, Order])[] = [];
  let met = 0;
  explore(
    configuration,
    ({ result }) => {
      if (isRefused(result) || pairs.length >= PAIRS) return;
      const key = keyOf(result.order);
      const known = first.get(key);
      if (!known) first.set(key, result.order);
      else if (JSON.stringify(known) !== JSON.stringify(result.order) && met++ % ONE_IN === 0)
        pairs.push([known, result.order]);
    },
    STATES,
  );
  return pairs;
}

/** What every step comes to from here: its answer, and the state it leads to. */
const foresee = (configuration: Configuration, order: Order): readonly string[] =>
  listSteps(configuration, order).map((step) => {
    const result = take(order, step, configuration);
    const answer = isRefused(result) ? result.refused : `${result.events.join(' ')} ${keyOf(result.order)}`;
    return `${spellStep(step)} ${answer}`;
  });

describe('orders that count as one state', () => {
  const merging: string[] = [];

  it.each(SHORT.map((one) => [one.name, one] as const))('have one future: %s', (name, configuration) => {
    const pairs = listPairs(configuration);
    if (pairs.length > 0) merging.push(name);
    for (const [one, other] of pairs) expect(foresee(configuration, other)).toEqual(foresee(configuration, one));
  });

  it('are found in most configurations, or the tests above say nothing', () => {
    expect(merging.length).toBeGreaterThan(SHORT.length / 2);
  });
});
