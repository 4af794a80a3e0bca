import { HoldfastError } from '../../errors.ts';
import type { Instant } from '../instant.ts';
import type { ProviderEntry } from './entries.ts';
import { findListed, identify, type ListedPerson } from './officers.ts';
import { requireRosterStanding } from './standing.ts';

/** In the same words to all: whoever is not listed learns of no provider that it is in the directory, or has people there. */
const notListed = (): HoldfastError =>
  new HoldfastError(
    'role-not-allowed',
    'the directory does not list your account among the people of the provider that your token names: have your provider ask the register office to list you',
  );

/**
 * The one of a provider's people who signed in with an account. Whoever is not listed is not let in, whatever their token says; nor is who
 * was suspended, to read either.
 *
 * @param entry `undefined` of a provider that nobody knows.
 * @throws HoldfastError `role-not-allowed`, `account-suspended`.
 */
export function findAtDesk(
  entry: Pick<ProviderEntry, 'people' | 'suspensions'> | undefined,
  account: string,
  now: Instant,
): ListedPerson {
  const listed = findListed(entry?.people ?? [], account);
  if (!listed) throw notListed();
  requireRosterStanding(entry?.suspensions ?? [], identify(listed), now);
  return listed;
}
