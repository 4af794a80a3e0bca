import { type Invariant, latestOf } from './invariant.ts';

/** Until it is erased an order can be opened; after it nothing finds it, and in the end nothing says who had to do with it. */
export const keys: Invariant = async (world) => {
  const { stack } = world;
  const found: string[] = [];
  for (const { commit } of latestOf(world)) {
    const { orderId, state } = commit;
    if (state.phase.kind !== 'erased') {
      if (!stack.vault.kept.has(orderId)) found.push(`${orderId} is not erased, and nothing opens it`);
      continue;
    }
    if ((await stack.marks.of(orderId)) !== undefined)
      found.push(`${orderId} is erased, and can be found by what it held`);
    if (stack.deliveries.all().some((one) => one.orderId === orderId && one.answer !== undefined))
      found.push(`${orderId} is erased, and what was answered about it is kept`);
    if (state.officials === 'erased' && (await stack.officials.open(orderId)) !== 'destroyed')
      found.push(`the officials of ${orderId} are erased, and something opens them`);
  }
  return found;
};
