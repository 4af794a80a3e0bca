import * as z from 'zod/mini';
import type { Commit, StoredCommit } from '../../domain/order/commit.ts';
import { recordDamaged, requireDigest } from '../border/stored.ts';
import { StoredEvent } from './events.ts';
import { StoredState } from './state.ts';
import { StoredActor, StoredDigest, StoredInstant, StoredOrderId, StoredPart } from './values.ts';

const StoredBody = z.strictObject({
  orderId: StoredOrderId,
  version: z.int(),
  previous: z.nullable(StoredDigest),
  at: StoredInstant,
  by: StoredActor,
  commandId: z.string(),
  events: z.array(StoredEvent),
  commitments: z.array(z.strictObject({ part: StoredPart, commitment: StoredDigest })),
  state: StoredState,
}) satisfies z.core.$ZodType<Commit>;

/** A commit as the table holds it: the canonical JSON that was digested, beside its digest and the sealed parts. */
const CommitItem = z.object({
  body: z.string(),
  digest: StoredDigest,
  sealed: z.partialRecord(StoredPart, z.optional(z.instanceof(Uint8Array))),
});

/**
 * A commit item read back.
 *
 * @throws HoldfastError `record-damaged` when it lacks a part, has an unknown one, or is not what its digest says.
 */
export function readCommitItem(item: unknown): StoredCommit {
  const parsed = CommitItem.safeParse(item);
  if (!parsed.success) throw recordDamaged('commit');
  const { body, digest, sealed } = parsed.data;
  requireDigest(body, digest, 'commit');
  const commit = StoredBody.safeParse(JSON.parse(body));
  if (!commit.success) throw recordDamaged('commit body');
  const parts = StoredPart.options.flatMap((part) => {
    const ciphertext = sealed[part];
    return ciphertext ? [{ part, ciphertext }] : [];
  });
  return { commit: commit.data, digest, sealed: parts };
}
