import pLimit from 'p-limit';

/** As many connections as the SDK holds open to one service. */
const AT_ONCE = 50;

interface Stack {
  readonly middlewareStack: {
    add(
      middleware: (next: (args: never) => Promise<unknown>) => (args: never) => Promise<never>,
      options: { readonly step: 'deserialize'; readonly priority: 'low'; readonly name: string },
    ): void;
  };
}

/**
 * Lets no more requests of a client out than it has connections. What waits for one inside the SDK waits on its own clock: a batch of
 * hundreds would count a service as silent that was never asked.
 */
export function takeTurns<C extends object>(client: C): C {
  const { middlewareStack } = client as unknown as Stack; // the clients' own types differ only in the commands they name
  const limit = pLimit(AT_ONCE);
  middlewareStack.add(
    (next) => async (args) => (await limit(next, args)) as never,
    { step: 'deserialize', priority: 'low', name: 'takeTurns' }, // behind the SDK's own repetitions: each of them waits again
  );
  return client;
}
