import { type Check, isRefused, spellDelivered, spellRequests, type TestOrder } from '../check.ts';
import { type Finding, fail, pass } from '../row.ts';
import type { Delivered } from '../sender.ts';

/** What must be refused, and lead to nothing: 4xx, nothing read and nothing said. */
export async function expectNothing(
  check: Check,
  orders: readonly TestOrder[],
  delivered: readonly Delivered[],
): Promise<Finding> {
  const taken = delivered.find((one) => !isRefused(one));
  await check.awaitQuiet();
  const done = orders.flatMap(({ id }) => check.seen.of(id));
  if (done.length > 0) return fail(`${spellAll(delivered)}; the endpoint ${spellRequests(done)}`);
  if (taken !== undefined) return fail(`answered ${spellDelivered(taken)} in place of 4xx`);
  return pass(`${spellAll(delivered)}; nothing read, nothing said`);
}

export const spellAll = (delivered: readonly Delivered[]): string => delivered.map(spellDelivered).join(', ');
