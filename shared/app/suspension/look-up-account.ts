import { isKnownAs } from '../../domain/actor.ts';
import { type AccountKnowledge, explainKnowledge, ORDERS_LOOKED_AT } from '../../domain/directory/known-account.ts';
import { isNamed, listNamed } from '../../domain/directory/named-people.ts';
import { listSealedOfficials, recordPerson } from '../../domain/officials.ts';
import type { ListedOrder } from '../../domain/order/readings/listed-order.ts';
import type { TouchedDeps } from './list-touched.ts';
import type { NamedSuspension } from './suspend-account.ts';

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
export async function lookUpAccount(
  deps: TouchedDeps,
  { authority, suspension: { person } }: Pick<NamedSuspension, 'authority' | 'suspension'>,
): Promise<KnownAccount | null> {
  if (person === undefined) return null;
  const entry = await deps.directory.authority(authority);
  const isListing = listNamed(entry).length > 0;
  const known = isNamed(entry, person) ? 'listed' : (await hasActed(deps, authority, person)) ? 'acted' : 'not-found';
  return { known, detail: explainKnowledge(known, isListing) };
}

async function hasActed(deps: TouchedDeps, authority: string, person: string): Promise<boolean> {
  const issued = await deps.list.of(authority, ORDERS_LOOKED_AT);
  const validated = await deps.list.ofValidator(authority, ORDERS_LOOKED_AT);
  const looked = await Promise.all(
    [...issued.orders, ...validated.orders].map((row) => isOnRecordOf(deps, row, person)),
  );
  return looked.includes(true);
}

/** Whether the id stands in the state of an order: as its issuer, the second officer, whoever validated or decided something. */
async function isOnRecordOf(
  { orders, officials }: TouchedDeps,
  { orderId }: ListedOrder,
  person: string,
): Promise<boolean> {
  const latest = await orders.latest(orderId);
  if (!latest) return false;
  const { state } = latest.commit;
  const recorded = recordPerson(await officials.open(orderId), orderId, { person });
  return [state.issuer.person, ...listSealedOfficials(state)].some((id) => isKnownAs(recorded, id));
}
