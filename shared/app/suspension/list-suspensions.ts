import { isSuspendedAt } from '../../domain/directory/suspensions.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DirectoryRegister } from '../../ports/directory-register.ts';
import type { Page } from '../../ports/page.ts';
import { type AnySuspension, nameSuspension, toSuspendedIn } from './suspend-account.ts';

/**
 * The suspensions that are in force, entry by entry: a page has those of so many entries, can be empty before the last, and can have more of
 * them than entries.
 *
 * @throws HoldfastError `invalid-request` for a cursor of elsewhere.
 */
export async function listSuspensions(
  { register, clock }: { readonly register: DirectoryRegister; readonly clock: Clock },
  limit: number,
  cursor: string | undefined,
): Promise<Page<'suspensions', AnySuspension>> {
  const { entries, next } = await register.suspended(limit, cursor);
  const now = clock.now();
  const read = await Promise.all(entries.map((ref) => register.newest(ref)));
  const suspensions = read.flatMap((commit) => {
    const ref = commit && toSuspendedIn(commit.ref);
    if (!commit || !ref) return [];
    const inForce = commit.state.suspensions.filter((one) => isSuspendedAt(one, now));
    return inForce.map((one) => nameSuspension(ref, one));
  });
  return { suspensions, next };
}
