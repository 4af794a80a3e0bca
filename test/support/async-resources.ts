import { createHook } from 'node:async_hooks';

/** What was made while something was awaited that only promises should move. */
export interface Watched {
  /** Kinds of asynchronous resources but promises, each with where it was made. */
  readonly made: readonly { readonly type: string; readonly where: string }[];
  /** How often the machine's event loop came round meanwhile: nobody who awaits promises alone lets it. */
  readonly turns: number;
}

/**
 * What Node makes a resource for though it does the work on this thread before it returns: signing and verifying, deriving a key,
 * pressing and unpacking, in their forms without a callback. One that is done elsewhere has its callback called later, and is told.
 */
const DONE_AT_ONCE: readonly string[] = ['SIGNREQUEST', 'DERIVEBITSREQUEST', 'ZLIB'];

/** Milliseconds in which whatever was begun on another thread comes back. */
const AFTERWARDS_MS = 50;

/** The frames of ours, and of what they called last. */
const placeOf = (stack: string | undefined): string =>
  (stack ?? '')
    .split('\n')
    .filter((line) => !line.includes('node:internal/async_hooks') && !line.includes('async-resources.ts'))
    .slice(1, 9)
    .join('\n');

/** Does something, and tells whatever it made that is no promise. */
export async function watchResources(work: () => Promise<unknown>): Promise<Watched> {
  const made = new Map<number, { readonly type: string; readonly where: string }>();
  const calledBack = new Set<number>();
  let isWatching = false;
  let turns = 0;
  const hook = createHook({
    init(id, type) {
      if (!isWatching || type === 'PROMISE') return;
      made.set(id, { type, where: placeOf(new Error('made here').stack) });
    },
    before(id) {
      calledBack.add(id);
    },
  });
  const count = (): void => {
    if (isWatching) turns += 1;
  };
  const counting = setInterval(count, 0);
  setImmediate(count);
  hook.enable();
  try {
    isWatching = true;
    await work();
    isWatching = false;
    await new Promise((resolve) => void setTimeout(resolve, AFTERWARDS_MS));
  } finally {
    isWatching = false;
    hook.disable();
    clearInterval(counting);
  }
  const told = [...made].filter(([id, { type }]) => !DONE_AT_ONCE.includes(type) || calledBack.has(id));
  return { made: told.map(([, one]) => one), turns };
}
