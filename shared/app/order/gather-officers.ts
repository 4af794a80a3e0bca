import { gatherIds, type Identified, type Officer } from '../../domain/actor.ts';
import { identify } from '../../domain/directory/officers.ts';
import { recordPerson } from '../../domain/officials.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import { HoldfastError } from '../../errors.ts';
import type { Directory } from '../../ports/directory.ts';
import type { OfficialKeyReader } from '../../ports/official-keys.ts';

export interface GatherDeps {
  readonly directory: Pick<Directory, 'authority'>;
  readonly officials: OfficialKeyReader;
}

/** Everybody whom the authorities of an order list as their officers, by every id. */
export async function listOfficersOf(
  { directory }: Pick<GatherDeps, 'directory'>,
  { authority, validation }: OrderState,
): Promise<readonly Identified[]> {
  const validator = 'validator' in validation ? validation.validator : undefined;
  const ids = validator === undefined ? [authority] : [authority, validator];
  const listed = await Promise.all(ids.map((id) => listOfficers(directory, id)));
  return listed.flat();
}

async function listOfficers(directory: GatherDeps['directory'], id: string): Promise<readonly Identified[]> {
  try {
    const { officers = [] } = await directory.authority(id);
    return officers.map(identify);
  } catch (error) {
    if (error instanceof HoldfastError && error.code === 'authority-unknown') return []; // as that of self-tests, which has nobody
    throw error;
  }
}

/**
 * Whoever acts on an order of another authority, by the ids which that authority's entry has for them too: it may list an account under
 * a person that their own entry does not know of.
 *
 * @param by as the record of this order has them.
 */
export async function gatherOfficer(deps: GatherDeps, state: OrderState, by: Officer): Promise<Officer> {
  const listed = await listOfficersOf(deps, state);
  if (listed.length === 0) return by;
  const key = state.officials === undefined ? undefined : await deps.officials.open(state.orderId);
  return gatherIds(
    by,
    listed.map((one) => recordPerson(key, state.orderId, one)),
  );
}
