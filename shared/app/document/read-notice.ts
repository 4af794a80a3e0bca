import { type Digest, sha256 } from '../../domain/digest.ts';
import { latestOf } from '../../domain/instant.ts';
import type { Commit } from '../../domain/order/commit.ts';
import { decideNoticeReading } from '../../domain/order/few-decisions.ts';
import { NOTICE_ROWS } from '../../domain/order/life/rows/notice.ts';
import { applyTime } from '../../domain/order/life/time.ts';
import { noteNoticeRead } from '../../domain/order/notes/reads.ts';
import {
  type NoticeDocument,
  type NoticeParties,
  readNoticeFacts,
} from '../../domain/order/readings/notice-document.ts';
import { orderErased } from '../../domain/sealing.ts';
import type { Directory } from '../../ports/directory.ts';
import type { NoteStore } from '../../ports/order/note-store.ts';
import { type CaseCodeDeps, issueCaseCode } from '../case/issue-case-code.ts';
import { type ActDeps, actOnOrder, loadOrder } from '../order/act-on-order.ts';
import { appendNote } from '../order/append-note.ts';
import { rowOf } from '../order/row-of.ts';
import { addressesOf, findParties, NO_VAULT } from './notice-parties.ts';
import type { ReadRequest } from './repeat-read.ts';

export interface NoticeDeps extends Omit<ActDeps, 'vault'>, CaseCodeDeps {
  readonly directory: Directory;
  readonly notes: NoteStore;
  /** Public base address of the API, without a trailing slash. */
  readonly apiUrl: string;
}

/** So many random bytes tell one note of a read from every other. */
const NOTE_ID_BYTES = 16;

export interface NoticeReading {
  readonly notice: NoticeDocument;
  readonly version: number;
}

/**
 * Gives the provider the notice it has to pass on, with a case code nobody was told before. Each read makes another code and ends
 * the one before, which is how a lost one is replaced; so the read is on record before the earlier code dies: the first in a commit,
 * every other in a note.
 *
 * @throws HoldfastError `order-not-found` (also for another provider), `notice-not-requested`, `order-not-received`, `order-erased`,
 * `order-full` when it was read too often today.
 */
export async function readNotice(deps: NoticeDeps, request: ReadRequest): Promise<NoticeReading> {
  const { orderId } = request;
  const [parties, isFirst] = await recordFirst(deps, request);
  const stored = await loadOrder(deps.orders, orderId);
  const law = rowOf(stored.commit.state);
  const facts = readNoticeFacts(law, applyTime(law, stored.commit.state, deps.clock.now()).state);
  if (!facts) throw orderErased(orderId);
  if (!isFirst) await noteAnother(deps, request, stored.commit);
  const caseCode = await issueCaseCode(deps, orderId);
  return {
    notice: { ...facts, ...parties, ...addressesOf(deps.apiUrl, stored), caseCode },
    version: stored.commit.version,
  };
}

/** Puts the first read on record. @returns whether this run did so: a repeat of it makes another code. */
async function recordFirst(deps: NoticeDeps, request: ReadRequest): Promise<readonly [NoticeParties, boolean]> {
  let prepared: { readonly parties: NoticeParties; readonly digest: Digest; readonly isNew: boolean } | undefined;
  const { digest } = await actOnOrder(
    { rows: NOTICE_ROWS, decide: decideNoticeReading },
    { ...deps, vault: NO_VAULT },
    { ...request, command: { type: 'read-notice' }, body: undefined },
    async (stored) => {
      const { orderId, version, state } = stored.commit;
      const [parties, standing] = await Promise.all([
        findParties(deps.directory, state),
        deps.orders.read(orderId, version),
      ]);
      prepared = { parties, digest: stored.digest, isNew: standing === undefined };
    },
  );
  if (!prepared) throw new Error('the parties are looked up before the read is recorded');
  return [prepared.parties, prepared.isNew && prepared.digest === digest];
}

/** Every code made is on record: two requests under one id made two. */
async function noteAnother(deps: NoticeDeps, { orderId, by }: ReadRequest, { version, at }: Commit): Promise<void> {
  const noteId = sha256(deps.random.bytes(NOTE_ID_BYTES));
  const read = { version, at: latestOf(deps.clock.now(), at) };
  await appendNote(deps, { orderId, by, noteId, decide: (newest) => noteNoticeRead(newest?.note.state, read) });
}
