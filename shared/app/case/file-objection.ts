import { canonicalJson, sha256 } from '../../domain/digest.ts';
import type { ChallengeId } from '../../domain/ids.ts';
import { type Instant, toRfc3339 } from '../../domain/instant.ts';
import { orMayBeStored } from '../../domain/may-be-stored.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';
import type { Deciding } from '../../domain/order/decide.ts';
import {
  decideForObjector,
  decideObjectionWithdrawn,
  type ObjectorCommandType,
} from '../../domain/order/few-decisions.ts';
import { OBJECTION_ROWS } from '../../domain/order/life/rows/objection.ts';
import { SPEECH_ROWS } from '../../domain/order/life/rows/speech.ts';
import type { EventOf, OrderEvent } from '../../domain/order/record/events.ts';
import { isSandbox } from '../../domain/sandbox.ts';
import type { DocumentSigner } from '../../ports/signers.ts';
import { type ActDeps, type ActRequest, actOnOrder } from '../order/act-on-order.ts';

export interface ObjectionDeps extends ActDeps {
  readonly signer: DocumentSigner;
}

export interface FiledObjection {
  readonly stored: StoredCommit;
  readonly challenge: ChallengeId;
  readonly filedAt: Instant;
  /** Compact JWS, `ES256`. */
  readonly receipt: string;
}

/** What whoever is concerned does and says in objection. */
export const BY_OBJECTOR: Deciding<ObjectorCommandType> = {
  rows: { ...OBJECTION_ROWS, ...SPEECH_ROWS },
  decide: decideForObjector,
};

/** By which a person takes an objection back. */
export const BY_WITHDRAWER: Deciding<'withdraw-challenge'> = { rows: OBJECTION_ROWS, decide: decideObjectionWithdrawn };

export const RECEIPT_TYPE = 'holdfast-receipt+jws';

/**
 * Files an objection or an appeal and gives its filer a receipt: signed before it is stored, so that nothing is filed that
 * cannot be proved to have been.
 *
 * @throws HoldfastError what `actOnOrder` throws.
 */
export async function fileObjection(
  deps: ObjectionDeps,
  request: ActRequest<ObjectorCommandType>,
): Promise<FiledObjection> {
  let signed: { readonly digest: string; readonly receipt: string } | undefined;
  const sign = async (commit: StoredCommit): Promise<string> =>
    await deps.signer.sign(canonicalJson(receiptOf(commit)), RECEIPT_TYPE);
  const stored = await actOnOrder(BY_OBJECTOR, deps, request, async (commit) => {
    signed = { digest: commit.digest, receipt: await sign(commit) };
  });
  // the same request may have landed in two runs at once: the receipt is for the commit that stands
  const receipt = signed?.digest === stored.digest ? signed.receipt : await orMayBeStored(sign(stored));
  const { challenge, at } = findFiled(stored);
  return { stored, challenge, filedAt: at, receipt };
}

/** What a receipt says: that something was filed, and when. Only somebody who knows the order can tell which one is meant. */
function receiptOf(stored: StoredCommit) {
  const { type, challenge, at } = findFiled(stored);
  return {
    type: 'holdfast-receipt',
    ...(isSandbox(stored.commit.state) && { test: true as const }),
    filed: type === 'challenge.filed' ? 'challenge' : 'appeal',
    challenge,
    filedAt: toRfc3339(at),
    orderDigest: sha256(stored.commit.orderId),
    commit: stored.digest,
  };
}

type FiledEvent = EventOf<'challenge.filed'> | EventOf<'appeal.filed'>;

const isFiled = (event: OrderEvent): event is FiledEvent =>
  event.type === 'challenge.filed' || event.type === 'appeal.filed';

function findFiled({ commit }: StoredCommit): FiledEvent {
  const filed = commit.events.find(isFiled);
  if (!filed) throw new Error('an objection that is filed stands in its commit');
  return filed;
}
