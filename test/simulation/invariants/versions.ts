import type { World } from '../world/world.ts';
import type { Invariant } from './invariant.ts';
import { foundIf } from './judge.ts';

const looked = new WeakMap<World, number>();

/** What a later version wrote is never taken for done, and never half done: it comes back, and everything stands as before. */
export const laterUntouched: Invariant = async (world) => {
  const { later } = world.ledger;
  const fresh = later.slice(looked.get(world) ?? 0);
  looked.set(world, later.length);
  return fresh.flatMap(({ what, isDone, isStored }) => [
    ...foundIf(isDone, `${what} counts as done`),
    ...foundIf(isStored, `${what} left something behind`),
  ]);
};
