import { type HostedStack, hostStack } from './host.ts';

/** A stack without its end: whoever shares it does not stop it. */
export type SharedStack = Omit<HostedStack, 'stop'>;

let shared: Promise<HostedStack> | undefined;

/**
 * The stack that one worker's files share, as its one clock went on: for stories about orders of their own, which need neither a
 * certain day nor lists that are empty. It goes with its worker. What one file has switched off is on again for the next, and
 * `said` and the calls counted begin anew; other than that, what it holds is what earlier stories left. Their orders live on whenever the
 * clock is moved, each a second or two of a core by its end: a story that files dozens has a stack of its own.
 */
export async function shareStack(): Promise<SharedStack> {
  shared ??= hostStack();
  const stack = await shared;
  const { client, said } = stack;
  await client.control('DELETE', '/faults');
  await client.control('POST', '/schedule', { enabled: true });
  await client.setProvider('auto');
  await client.control('DELETE', '/calls');
  const before = said.length;
  return {
    ...stack,
    get said() {
      return said.slice(before);
    },
  };
}
