import { HoldfastError } from '../../errors.ts';
import { isKnownAs } from '../actor.ts';
import type { Instant } from '../instant.ts';
import type { AuthorityEntry } from './entries.ts';
import { identifyIn } from './officers.ts';
import { isSuspendedAt, type Suspension } from './suspensions.ts';

/** The suspensions that keep this person from acting for the authority, and from reading for it, under whichever of their ids. */
export function listSuspensionsOf(
  entry: Pick<AuthorityEntry, 'suspensions' | 'officers'>,
  person: string,
  now: Instant,
): readonly Suspension[] {
  const whose = identifyIn(entry, person);
  const { suspensions = [] } = entry;
  return suspensions.filter(
    (one) => (one.person === undefined || isKnownAs(whose, one.person)) && isSuspendedAt(one, now),
  );
}

const OF_CALLER = 'this account is suspended: another officer of your authority, or the register office, can say why';
const OF_FILER = 'the officer who filed it is suspended: file it anew if it is yours';

/**
 * Whoever calls may act for the authority, and read for it: a thief reads as well.
 *
 * @throws HoldfastError `account-suspended`, of one officer or of all.
 */
export function requireStanding(
  entry: Pick<AuthorityEntry, 'suspensions' | 'officers'>,
  person: string,
  now: Instant,
  whose: 'caller' | 'filer' = 'caller',
): void {
  if (listSuspensionsOf(entry, person, now).length === 0) return;
  throw new HoldfastError('account-suspended', whose === 'caller' ? OF_CALLER : OF_FILER);
}
