import { type Digest, sha256 } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import { unseal } from '../../domain/sealing.ts';
import { HoldfastError } from '../../errors.ts';
import type { KeyVault } from '../../ports/key-vault.ts';
import type { OfficialKeyReader } from '../../ports/official-keys.ts';
import type { RestoredFiles } from '../../ports/order/restored-orders.ts';
import type { Finding } from './finding.ts';

type Found = (finding: Finding) => void;

/** The data key of an order (32 bytes), or why there is none to work with. */
export type FoundKey = Uint8Array | 'gone' | 'wrong';

export async function findKey(vault: Pick<KeyVault, 'open'>, orderId: OrderId): Promise<FoundKey> {
  try {
    return await vault.open(orderId);
  } catch (error) {
    if (!(error instanceof HoldfastError)) throw error;
    if (error.code === 'order-erased') return 'gone';
    if (error.code === 'record-damaged') return 'wrong';
    throw error;
  }
}

/** Whether every part a commit speaks of is beside it, and opens under the order's key. */
export function checkParts({ commit, sealed }: StoredCommit, key: FoundKey, found: Found): void {
  const { orderId, version, commitments } = commit;
  for (const { part, commitment } of commitments) {
    const kept = sealed.find((candidate) => candidate.part === part);
    const where = `commit ${version}, ${part}`;
    if (!kept) found({ code: 'part-missing', orderId, where });
    else if (key instanceof Uint8Array && !opens(key, { orderId, version, part }, { ...kept, commitment })) {
      found({ code: 'part-closed', orderId, where });
    }
  }
}

function opens(...sealed: Parameters<typeof unseal>): boolean {
  try {
    unseal(...sealed);
    return true;
  } catch (error) {
    if (error instanceof HoldfastError && error.code === 'record-damaged') return false;
    throw error;
  }
}

/**
 * Whether what opens an order is there, and nothing that opens an erased one. Just before an order is erased on record its key is
 * destroyed already: that is no finding.
 */
export function checkKey({ orderId, phase }: OrderState, key: FoundKey, now: number, found: Found): void {
  const isBeingErased = phase.kind === 'ended' && phase.erasesAt <= now;
  if (phase.kind === 'erased' && key instanceof Uint8Array) found({ code: 'key-left', orderId, where: '' });
  if (phase.kind === 'erased' || isBeingErased || key instanceof Uint8Array) return;
  found({ code: key === 'gone' ? 'key-missing' : 'key-wrong', orderId, where: '' });
}

/** The same of what opens the ids of officials; orders of 0.2.0 and before have none. */
export async function checkOfficials(
  officials: OfficialKeyReader,
  { orderId, officials: said }: OrderState,
  found: Found,
): Promise<void> {
  if (said === undefined) return;
  const key = await officials.open(orderId);
  if (said === 'erased' && key instanceof Uint8Array) found({ code: 'officials-left', orderId, where: '' });
  if (said === 'sealed' && !(key instanceof Uint8Array)) found({ code: 'officials-missing', orderId, where: '' });
}

/** Whether each file on record is there as it was sealed, and none of an erased order. */
export async function checkFiles(
  files: RestoredFiles,
  { orderId, phase, rights }: OrderState,
  now: number,
  found: Found,
): Promise<void> {
  if (phase.kind === 'erased') {
    const left = await files.kept(orderId);
    if (left.length > 0) found({ code: 'file-left', orderId, where: `${left.length} of them` });
    return;
  }
  if (phase.kind === 'ended' && phase.erasesAt <= now) return;
  for (const { id: challenge, attachments } of rights.challenges) {
    for (const { id, digest } of attachments) {
      const where = `${challenge}, ${id}`;
      const bytes = await readFile(files, orderId, digest);
      if (bytes === undefined) found({ code: 'file-missing', orderId, where });
      else if (bytes === 'damaged' || sha256(bytes) !== digest) found({ code: 'file-damaged', orderId, where });
    }
  }
}

async function readFile(files: RestoredFiles, ...ref: [OrderId, Digest]): Promise<Uint8Array | 'damaged' | undefined> {
  try {
    return await files.sealed(...ref);
  } catch (error) {
    if (error instanceof HoldfastError && error.code === 'record-damaged') return 'damaged';
    throw error;
  }
}
