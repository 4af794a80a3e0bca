import type { OrderId } from '../../domain/ids.ts';
import type { Commit, StoredCommit } from '../../domain/order/commit.ts';
import type { OrderState, SealedEntry } from '../../domain/order/record/state.ts';
import { type PartName, SEAL_RANDOM_BYTES, type SealedPart, seal, unseal } from '../../domain/sealing.ts';
import { HoldfastError } from '../../errors.ts';
import type { Randomness } from '../../ports/clock.ts';
import type { KeyVault } from '../../ports/key-vault.ts';
import type { OrderReader } from '../../ports/order/order-store.ts';

/** Personal data on its way into the record. */
export interface PlainPart {
  readonly part: PartName;
  /** What the part belongs to, such as `order.extended`; kept in clear. */
  readonly about: string;
  readonly value: unknown;
}

export interface OpenedPart extends PlainPart {
  readonly version: number;
  /** The commit that brought it. */
  readonly commit: Commit;
}

/** Seals parts for one commit under the order's data key (32 bytes). */
export function sealParts(
  key: Uint8Array,
  orderId: OrderId,
  version: number,
  parts: readonly PlainPart[],
  random: Randomness,
): (SealedPart & { readonly part: PartName; readonly about: string })[] {
  return parts.map(({ part, about, value }) => ({
    part,
    about,
    ...seal(key, { orderId, version, part }, value, random.bytes(SEAL_RANDOM_BYTES)),
  }));
}

export interface OpenDeps {
  readonly orders: OrderReader;
  readonly vault: Pick<KeyVault, 'open'>;
}

/**
 * Opens the named parts of an order, oldest first.
 *
 * @throws HoldfastError `order-erased` when the order's key is gone.
 */
export async function openParts(
  { orders, vault }: OpenDeps,
  state: OrderState,
  wanted: readonly PartName[],
): Promise<OpenedPart[]> {
  const opening = vault.open(state.orderId);
  const entries = (await listSealed(orders, state)).filter(({ part }) => wanted.includes(part));
  const versions = [...new Set(entries.map(({ version }) => version))];
  const [key, commits] = await Promise.all([opening, orders.readMany(state.orderId, versions)]);
  return entries.map((entry) => ({ ...entry, ...openPart(key, commits[versions.indexOf(entry.version)], entry.part) }));
}

/** Where every sealed part of an order stands, oldest first. */
async function listSealed(orders: OrderReader, { orderId, sealed, past }: OrderState): Promise<readonly SealedEntry[]> {
  if (past === undefined || past.sealed === 0) return sealed;
  const ofFirst = sealed.filter(({ version }) => version === 1);
  return [...ofFirst, ...(await orders.listPastSealed(orderId)), ...sealed.filter(({ version }) => version !== 1)];
}

function openPart(
  key: Uint8Array,
  stored: StoredCommit | undefined,
  part: PartName,
): { readonly commit: Commit; readonly value: unknown } {
  const sealed = stored?.sealed.find((candidate) => candidate.part === part);
  const committed = stored?.commit.commitments.find((candidate) => candidate.part === part);
  if (!stored || !sealed || !committed) {
    throw new HoldfastError('record-damaged', `a commit of the order lacks its part ${part}`);
  }
  const { commit } = stored;
  const { orderId, version } = commit;
  return { commit, value: unseal(key, { orderId, version, part }, { ...sealed, commitment: committed.commitment }) };
}
