import { type Identified, isKnownAs } from '../../domain/actor.ts';
import type { Span } from '../../domain/consultation.ts';
import { identifyIn } from '../../domain/directory/officers.ts';
import { nameSuspended, statusOfSuspension } from '../../domain/directory/suspensions.ts';
import { earliestOf, fromRfc3339, type Instant, MINUTE_MS, plus } from '../../domain/instant.ts';
import type { Directory } from '../../ports/directory.ts';
import type { NamedSuspension } from './suspend-account.ts';

/** An account that is doubted, and since when. */
export interface DoubtedAccount {
  readonly authority: string;
  readonly since: Instant;
  /** Whose it is, by every id they have; left out: everybody's of the authority. */
  readonly whose: Identified | undefined;
}

interface AccountDeps {
  readonly directory: Pick<Directory, 'authority'>;
}

/**
 * An account by an id that its officer stands on record by.
 *
 * @param named left out: everybody's of the authority.
 */
export async function identifyAccount(
  { directory }: AccountDeps,
  authority: string,
  named: Identified | undefined,
  since: Instant,
): Promise<DoubtedAccount> {
  const whose = named && identifyIn(await directory.authority(authority), named);
  return { authority, since, whose };
}

/** The account of a suspension. */
export const findAccount = async (
  deps: AccountDeps,
  { authority, suspension }: Pick<NamedSuspension, 'authority' | 'suspension'>,
): Promise<DoubtedAccount> =>
  await identifyAccount(deps, authority, nameSuspended(suspension), fromRfc3339(suspension.since));

/** Whether somebody who stands on record with an id, for an authority, is this account's. */
export const isOf = (
  { authority, whose }: DoubtedAccount,
  by: { readonly authority: string; readonly person: string },
) => by.authority === authority && (whose === undefined || isKnownAs(whose, by.person));

/** How long after a suspension a function may still not know of it: readers remember entries for half a minute. */
const NOTICED_WITHIN_MS = MINUTE_MS;

/** When a suspended account can have read: since it is doubted, until every function knows that it may not; of one that may again, until now. */
export function spanOf({ suspension }: Pick<NamedSuspension, 'suspension'>, now: Instant): Span {
  const noticed = plus(fromRfc3339(suspension.from), NOTICED_WITHIN_MS);
  const upToNow = plus(now, 1);
  const isOver = ['undone', 'lifted'].includes(statusOfSuspension(suspension, now));
  return { from: fromRfc3339(suspension.since), before: isOver ? upToNow : earliestOf(noticed, upToNow) };
}
