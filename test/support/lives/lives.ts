import type { Life } from './life.ts';
import { OF_ORDERS } from './of-orders.ts';
import { OF_PAGES } from './of-pages.ts';
import { OF_WEEKS } from './of-weeks.ts';
import { RecordedStack } from './recorded-stack.ts';
import { RecordedWorkers } from './recorded-workers.ts';

/** Whole lives: together every worker of `Workers` is at work in them. */
export const LIVES = { ...OF_ORDERS, ...OF_PAGES, ...OF_WEEKS } as const satisfies Record<string, Life>;

export type LifeName = keyof typeof LIVES;

/** Those whose files are searched for malware. */
const SCANNED: readonly LifeName[] = ['scannedFile'];

/** A stack of this seed on which such a life can be lived, and what works there by itself. */
export function createWorld(name: LifeName, seed: string): [RecordedStack, RecordedWorkers] {
  const stack = new RecordedStack(seed, SCANNED.includes(name) ? 'asked' : 'none');
  return [stack, new RecordedWorkers(stack)];
}

/** @returns the stack on which it was lived. */
export async function liveOn(name: LifeName, seed: string): Promise<RecordedStack> {
  const [stack, workers] = createWorld(name, seed);
  await LIVES[name](stack, workers);
  return stack;
}
