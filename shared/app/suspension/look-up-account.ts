import { type Identified, isKnownAs } from '../../domain/actor.ts';
import {
  type AccountKnowledge,
  explainAtDesk,
  explainKnowledge,
  explainLeft,
  explainOnRoster,
  ORDERS_LOOKED_AT,
} from '../../domain/directory/known-account.ts';
import { isNaming, listNamed } from '../../domain/directory/named-people.ts';
import { whoIsSuspended } from '../../domain/directory/standing.ts';
import { isSuspendedAt, nameSuspended, type SuspendedRoster } from '../../domain/directory/suspensions.ts';
import { listSealedOfficials, recordPerson } from '../../domain/officials.ts';
import type { ListedOrder } from '../../domain/order/readings/listed-order.ts';
import type { Directory } from '../../ports/directory.ts';
import type { TouchedDeps } from './list-touched.ts';
import type { AnySuspension } from './suspend-account.ts';

export interface LookUpDeps extends TouchedDeps {
  readonly directory: Pick<Directory, 'authority' | 'provider' | 'registrars' | 'reviewers' | 'suspendedOf'>;
}

/** How far the id of a suspension is known, and what to do about it. */
export interface KnownAccount {
  readonly known: AccountKnowledge;
  readonly detail: string;
}

/**
 * Whether anybody is suspended by a suspension: nothing refuses an id that nobody has, because an officer who left the entry can still be
 * the one who is meant.
 *
 * @returns null where the whole authority is suspended.
 */
export async function lookUpAccount(deps: LookUpDeps, suspended: AnySuspension): Promise<KnownAccount | null> {
  const whose = nameSuspended(suspended.suspension);
  if (whose === undefined) return null;
  if ('roster' in suspended) return await lookUpOnRoster(deps, suspended.roster, whose);
  if ('provider' in suspended) return await lookUpAtDesk(deps, suspended.provider, whose);
  const { authority } = suspended;
  const entry = await deps.directory.authority(authority);
  const isListing = listNamed(entry).length > 0;
  const known = isNaming(entry, whose) ? 'listed' : (await hasActed(deps, authority, whose)) ? 'acted' : 'not-found';
  return { known, detail: explainKnowledge(known, isListing) };
}

async function lookUpOnRoster(
  { directory }: LookUpDeps,
  id: SuspendedRoster,
  whose: Identified,
): Promise<KnownAccount> {
  const isListed = isNaming({ id, [id]: await directory[id]() }, whose);
  return { known: isListed ? 'listed' : 'not-found', detail: explainOnRoster(isListed) };
}

async function lookUpAtDesk({ directory }: LookUpDeps, provider: string, whose: Identified): Promise<KnownAccount> {
  const isListed = isNaming(await directory.provider(provider), whose);
  return { known: isListed ? 'listed' : 'not-found', detail: explainAtDesk(isListed) };
}

/** How many registrars are left to act, and what follows. */
export interface RegistrarsLeft {
  readonly registrars: number;
  readonly detail: string;
}

/** @returns null where no registrar is suspended by it, or it is over. */
export async function countRegistrarsLeft(deps: LookUpDeps, suspended: AnySuspension): Promise<RegistrarsLeft | null> {
  const { suspension } = suspended;
  const now = deps.clock.now();
  if (!('roster' in suspended) || suspended.roster !== 'registrars' || !isSuspendedAt(suspension, now)) return null;
  const registrars = await deps.directory.registrars();
  const remembered = await deps.directory.suspendedOf(suspended.roster); // perhaps of before this one
  const isSuspended = whoIsSuspended(registrars, [...remembered, suspension], now);
  const left = registrars.filter(({ person }) => !isSuspended(person));
  return { registrars: left.length, detail: explainLeft(left.length, suspension.until) };
}

async function hasActed(deps: TouchedDeps, authority: string, whose: Identified): Promise<boolean> {
  const issued = await deps.list.of(authority, ORDERS_LOOKED_AT);
  const validated = await deps.list.ofValidator(authority, ORDERS_LOOKED_AT);
  const looked = await Promise.all(
    [...issued.orders, ...validated.orders].map((row) => isOnRecordOf(deps, row, whose)),
  );
  return looked.includes(true);
}

/** Whether one of the ids stands in the state of an order: as its issuer, the second officer, whoever validated or decided something. */
async function isOnRecordOf(
  { orders, officials }: TouchedDeps,
  { orderId }: ListedOrder,
  whose: Identified,
): Promise<boolean> {
  const latest = await orders.latest(orderId);
  if (!latest) return false;
  const { state } = latest.commit;
  const recorded = recordPerson(await officials.open(orderId), orderId, whose);
  return [state.issuer.person, ...listSealedOfficials(state)].some((id) => isKnownAs(recorded, id));
}
