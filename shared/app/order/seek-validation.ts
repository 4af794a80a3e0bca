import type { StoredCommit } from '../../domain/order/commit.ts';
import { decideForAuthority } from '../../domain/order/few-decisions.ts';
import { AUTHORITY_ROWS } from '../../domain/order/life/rows/authority.ts';
import type { Directory } from '../../ports/directory.ts';
import { type ActDeps, type ActRequest, actOnOrder } from './act-on-order.ts';

export interface SeekDeps extends ActDeps {
  readonly directory: Directory;
}

/**
 * Puts an order to the validating authority that is named, as the directory knows it.
 *
 * @throws HoldfastError `authority-unknown`, and what `actOnOrder` throws.
 */
export async function seekValidation(
  deps: SeekDeps,
  { validator, ...request }: Omit<ActRequest, 'command' | 'content'> & { readonly validator: string },
): Promise<StoredCommit> {
  const { id: authority, institution, kinds } = await deps.directory.authority(validator);
  const command = { type: 'seek-validation', validator: { authority, institution, kinds } } as const;
  return await actOnOrder({ rows: AUTHORITY_ROWS, decide: decideForAuthority }, deps, { ...request, command });
}
