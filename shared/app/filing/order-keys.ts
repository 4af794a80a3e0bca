import type { OrderId } from '../../domain/ids.ts';
import { OFFICIALS_KEY_BYTES, type OfficialsKey } from '../../domain/officials.ts';
import type { Randomness } from '../../ports/clock.ts';
import type { KeyReserve, KeyVault } from '../../ports/key-vault.ts';
import type { OfficialKeys } from '../../ports/official-keys.ts';

export interface OrderKeyDeps {
  readonly vault: KeyVault;
  readonly reserve: KeyReserve;
  readonly officials: OfficialKeys;
  readonly random: Randomness;
}

/** What an order's content is sealed under, and the ids of officials in its record. */
export interface OrderKeys {
  readonly key: Uint8Array;
  readonly officials: OfficialsKey | undefined;
}

/** Keeps new keys for an order that is not on record yet. @returns those that stand: these, or an earlier run's of the same filing. */
export async function keepOrderKeys(deps: OrderKeyDeps, orderId: OrderId): Promise<OrderKeys> {
  const made = deps.reserve.take() ?? (await deps.vault.generate(orderId)); // first: where there is none, nothing is kept
  const [key, officials] = await Promise.all([
    deps.vault.keep(orderId, made),
    deps.officials.keep(orderId, deps.random.bytes(OFFICIALS_KEY_BYTES)),
  ]);
  return { key, officials };
}

/** Those of an order that is on record; its officials' key is none where it came before there were any. */
export async function openOrderKeys(deps: OrderKeyDeps, orderId: OrderId): Promise<OrderKeys> {
  const [key, officials] = await Promise.all([deps.vault.open(orderId), deps.officials.open(orderId)]);
  return { key, officials };
}
