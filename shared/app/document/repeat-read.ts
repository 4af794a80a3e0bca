import type { ProviderActor } from '../../domain/actor.ts';
import { canonicalJson, type Digest, sha256 } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import { latestOf, plus } from '../../domain/instant.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';
import { applyTime } from '../../domain/order/life/time.ts';
import type { StoredNote } from '../../domain/order/notes/note.ts';
import { noteCertificateRead, type RepeatedRead } from '../../domain/order/notes/reads.ts';
import { AUTHORITY_POLICY } from '../../domain/policy/authorities.ts';
import { PROVIDER_POLICY } from '../../domain/policy/providers.ts';
import { HoldfastError } from '../../errors.ts';
import type { ReadMemory } from '../../ports/document/read-memory.ts';
import type { OrderReader } from '../../ports/order/order-store.ts';
import { appendNote, type NotingDeps } from '../order/append-note.ts';
import { rowOf } from '../order/row-of.ts';
import type { OrderReadAt } from './compose-certificate.ts';

export interface RepeatDeps extends NotingDeps {
  readonly orders: OrderReader;
  readonly reads: ReadMemory;
}

export interface ReadRequest {
  readonly orderId: OrderId;
  readonly by: ProviderActor;
  /** Of the signed request: by it a repeat is recognised. */
  readonly idempotencyKey: string;
}

/**
 * A read that changes nothing in law: it is counted, and on record when policy says so. The same request gets the same answer, and
 * counts once.
 *
 * @param latest commit of the order.
 * @param present makes of the order as it stands what will leave. It runs first, so nothing is counted that never left.
 */
export async function repeatRead<T>(
  deps: RepeatDeps,
  request: ReadRequest,
  latest: StoredCommit,
  present: (order: OrderReadAt) => Promise<T>,
): Promise<T> {
  const name = nameOf(request, request.idempotencyKey);
  const [known, newest] = await Promise.all([deps.reads.find(name), deps.notes.latest(request.orderId)]);
  if (known) return await present(await orderAt(deps, latest, known));
  const now = latestOf(deps.clock.now(), latest.commit.at);
  const read: RepeatedRead = { version: latest.commit.version, at: now };
  const content = await present(await orderAt(deps, latest, read));
  const standing = await deps.reads.remember(name, read, plus(now, AUTHORITY_POLICY.idempotencyKeyRememberedMs));
  if (!isSame(standing, read)) return await present(await orderAt(deps, latest, standing)); // it came twice at once
  await countRead(deps, request, read, newest);
  return content;
}

async function countRead(
  deps: RepeatDeps,
  request: ReadRequest,
  read: RepeatedRead,
  newest: StoredNote | undefined,
): Promise<void> {
  const { orderId, by, idempotencyKey } = request;
  const total = await deps.reads.count(nameOf(request, null), plus(read.at, PROVIDER_POLICY.readsCountedForMs));
  const noteId = nameOf(request, idempotencyKey);
  await appendNote(
    deps,
    { orderId, by, noteId, decide: (latest) => noteCertificateRead(latest?.note.state, total, read) },
    newest,
  );
}

/** The order as that read found it, with everything time had done by then. */
export async function orderAt(
  { orders }: Pick<RepeatDeps, 'orders'>,
  latest: StoredCommit,
  { version, at }: RepeatedRead,
): Promise<OrderReadAt> {
  const { orderId } = latest.commit;
  const stored = version === latest.commit.version ? latest : await orders.read(orderId, version);
  if (!stored) throw new HoldfastError('record-damaged', `order ${orderId} has no version ${version}`);
  const { state } = applyTime(rowOf(stored.commit.state), stored.commit.state, at);
  return { stored, state, at };
}

const isSame = (one: RepeatedRead, other: RepeatedRead): boolean =>
  one.version === other.version && one.at === other.at;

/** Of one request of a provider, or of the count of all it made about an order. */
const nameOf = ({ orderId, by }: ReadRequest, key: string | null): Digest =>
  sha256(canonicalJson(['certificate.read', orderId, by.provider, key]));
