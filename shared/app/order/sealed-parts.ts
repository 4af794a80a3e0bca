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
  const sealed = await openSealed({ orders, vault }, state);
  return await sealed.open(sealed.entries.filter(({ part }) => wanted.includes(part)));
}

/** What is sealed of an order: where each part stands, oldest first, and what opens some of them. */
export interface Sealed {
  readonly entries: readonly SealedEntry[];
  /** Reads the commits of these parts alone, each once, and opens them; in the order asked for. */
  open(entries: readonly SealedEntry[]): Promise<OpenedPart[]>;
}

/** @throws HoldfastError `order-erased` when the order's key is gone. */
export async function openSealed({ orders, vault }: OpenDeps, state: OrderState): Promise<Sealed> {
  const { orderId } = state;
  const [key, entries] = await Promise.all([vault.open(orderId), listSealed(orders, state)]);
  return {
    entries,
    open: async (wanted) => {
      const versions = [...new Set(wanted.map(({ version }) => version))];
      const read = await orders.readMany(orderId, versions);
      const commits = new Map(read.map((stored) => [stored.commit.version, stored]));
      return wanted.map((entry) => ({ ...entry, ...openPart(key, commits.get(entry.version), entry.part) }));
    },
  };
}

async function listSealed(orders: OrderReader, { orderId, sealed, past }: OrderState): Promise<readonly SealedEntry[]> {
  if (past === undefined || past.sealed === 0) return sealed;
  const ofFirst = sealed.filter(({ version }) => version === 1);
  const recent = sealed.filter(({ version }) => version !== 1);
  const oldest = recent[0]?.version ?? Number.POSITIVE_INFINITY;
  // a commit that lost its version to another may have left some in the past that the state still lists
  const gone = (await orders.listPastSealed(orderId)).filter(({ version }) => version < oldest);
  return [...ofFirst, ...gone, ...recent];
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
