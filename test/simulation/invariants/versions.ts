import { Fresh, type Invariant } from './invariant.ts';
import { foundIf } from './judge.ts';

const looked = new Fresh(({ ledger }) => ledger.later);

/** What a later version wrote is never taken for done, and never half done: it comes back, and everything stands as before. */
export const laterUntouched: Invariant = async (world) => {
  const fresh = looked.take(world);
  return fresh.flatMap(({ what, isDone, isStored }) => [
    ...foundIf(isDone, `${what} counts as done`),
    ...foundIf(isStored, `${what} left something behind`),
  ]);
};
