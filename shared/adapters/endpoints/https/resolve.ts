import { Resolver } from 'node:dns/promises';

export interface Address {
  readonly address: string;
  /** 4 or 6. */
  readonly family: number;
}

/** Tried twice, the second time for twice as long: less than the shortest attempt. */
const ASKED = { timeout: 700, tries: 2 } as const;

/**
 * Asks for the addresses of names on sockets. `lookup` asks on one of four threads that a process has: four names whose servers do not answer
 * keep every other name waiting.
 *
 * @param servers left out: those of the machine.
 * @returns every address a name has, as far as its servers say; those of version 4 first, as not every network speaks the other.
 * @throws Error with a `code` when it has none.
 */
export function createResolve(servers?: readonly string[]): (host: string) => Promise<readonly Address[]> {
  const resolver = new Resolver(ASKED);
  if (servers) resolver.setServers(servers);
  return async (host) => {
    const [four, six] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    const found = [...toAddresses(four, 4), ...toAddresses(six, 6)];
    if (found.length === 0 && four.status === 'rejected') throw four.reason;
    return found;
  };
}

const toAddresses = (answer: PromiseSettledResult<readonly string[]>, family: number): Address[] =>
  answer.status === 'fulfilled' ? answer.value.map((address) => ({ address, family })) : [];
