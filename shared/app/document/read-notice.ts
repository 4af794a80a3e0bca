import { canonicalJson, type Digest, sha256 } from '../../domain/digest.ts';
import { latestOf, plus } from '../../domain/instant.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';
import { decideNoticeReading } from '../../domain/order/few-decisions.ts';
import { NOTICE_ROWS } from '../../domain/order/life/rows/notice.ts';
import { applyTime } from '../../domain/order/life/time.ts';
import type { StoredNote } from '../../domain/order/notes/note.ts';
import { noteNoticeRead, type RepeatedRead } from '../../domain/order/notes/reads.ts';
import { type NoticeDocument, readNoticeFacts } from '../../domain/order/readings/notice-document.ts';
import { requireOwnOrder } from '../../domain/order/record/concerned.ts';
import { requireUnerased } from '../../domain/order/record/state.ts';
import { PERSON_POLICY } from '../../domain/policy/persons.ts';
import { orderErased } from '../../domain/sealing.ts';
import type { Directory } from '../../ports/directory.ts';
import type { ReadMemory } from '../../ports/document/read-memory.ts';
import type { NoteStore } from '../../ports/order/note-store.ts';
import { type CaseCodeDeps, issueNoticeCode } from '../case/issue-case-code.ts';
import { type ActDeps, actOnOrder, loadOrder } from '../order/act-on-order.ts';
import { appendNote } from '../order/append-note.ts';
import { deriveCommandId } from '../order/command-id.ts';
import { rowOf } from '../order/row-of.ts';
import { type Addresses, addressesOf, findParties, NO_VAULT } from './notice-parties.ts';
import { orderAt, type ReadRequest } from './repeat-read.ts';

export interface NoticeDeps extends Omit<ActDeps, 'vault'>, CaseCodeDeps, Addresses {
  readonly directory: Directory;
  readonly notes: NoteStore;
  readonly reads: ReadMemory;
}

export interface NoticeReading {
  readonly notice: NoticeDocument;
  readonly version: number;
}

/**
 * Gives the provider the notice it has to pass on, with a case code. Each read makes another code and ends the one before that nobody
 * used, which is how a lost one is replaced; so the read is on record before its code lives: the first in a commit, every other in a
 * note. The same request gets the same notice with the same code, and makes none.
 *
 * @throws HoldfastError `order-not-found` (also for another provider), `notice-not-requested`, `order-not-received`, `order-erased`,
 * `notice-reads-exhausted`.
 */
export async function readNotice(deps: NoticeDeps, request: ReadRequest): Promise<NoticeReading> {
  const { orderId, by, idempotencyKey: messageId } = request;
  const before = await loadOrder(deps.orders, orderId);
  requireOwnOrder(before.commit.state, by);
  requireUnerased(applyTime(rowOf(before.commit.state), before.commit.state, deps.clock.now()).state);
  const parties = await findParties(deps.directory, before.commit.state); // first: a read that goes on record is answered
  const name = nameOf(request);
  const read = (await deps.reads.find(name)) ?? (await recordRead(deps, request, name));
  const { stored, state, at } = await orderAt(deps, before, read);
  const facts = readNoticeFacts(rowOf(state), state);
  if (!facts) throw orderErased(orderId);
  const caseCode = await issueNoticeCode(deps, { orderId, provider: by.provider, messageId, at });
  return {
    notice: { ...facts, ...parties, ...addressesOf(deps, stored), caseCode },
    version: stored.commit.version,
  };
}

/** Puts a read on record, and remembers it under this name. @returns what stands under it: this, or another run's of the same request. */
async function recordRead(deps: NoticeDeps, request: ReadRequest, name: Digest): Promise<RepeatedRead> {
  const { commit } = await actOnOrder(
    { rows: NOTICE_ROWS, decide: decideNoticeReading },
    { ...deps, vault: NO_VAULT },
    { ...request, command: { type: 'read-notice' }, body: undefined },
  );
  const { orderId, by, idempotencyKey: key } = request;
  const isFirst = commit.state.remembered.at(-1)?.id === deriveCommandId('read-notice', { orderId, by, key });
  const read = isFirst ? commit : await noteAnother(deps, request, name, commit);
  return await deps.reads.remember(name, read, plus(read.at, PERSON_POLICY.caseCodesKnownForMs));
}

async function noteAnother(
  deps: NoticeDeps,
  { orderId, by }: ReadRequest,
  noteId: Digest,
  { version, at, state: { targets } }: StoredCommit['commit'],
): Promise<RepeatedRead> {
  const read = { version, at: latestOf(deps.clock.now(), at) };
  const isOwn = (newest: StoredNote | undefined): boolean => newest?.note.noteId === noteId; // the same request at once, or before its answer was lost
  const noted = await appendNote(deps, {
    orderId,
    by,
    noteId,
    decide: (newest) => (isOwn(newest) ? [] : noteNoticeRead(newest?.note.state, targets.length, read)),
  });
  return noted?.note.events.find((event) => event.type === 'notice.read') ?? read;
}

const nameOf = ({ orderId, by, idempotencyKey }: ReadRequest): Digest =>
  sha256(canonicalJson(['notice.read', orderId, by.provider, idempotencyKey]));
