import { cursorUnknown } from '../../domain/cursor.ts';
import { canonicalJson, type Digest } from '../../domain/digest.ts';
import { type OrderId, orderNotFound } from '../../domain/ids.ts';
import { toRfc3339 } from '../../domain/instant.ts';
import { listSealedOfficials, openOfficial } from '../../domain/officials.ts';
import type { Commit, StoredCommit } from '../../domain/order/commit.ts';
import type { Note, StoredNote } from '../../domain/order/notes/note.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import type { Clock } from '../../ports/clock.ts';
import type { OfficialKeyReader } from '../../ports/official-keys.ts';
import type { NoteReader } from '../../ports/order/note-store.ts';
import type { OrderReader } from '../../ports/order/order-store.ts';
import type { DocumentSigner } from '../../ports/signers.ts';
import { type HistoryPlace, readHistoryCursor, writeHistoryCursor } from './history-cursor.ts';
import { HISTORY_FORMAT, HISTORY_HEAD_TYPE, type HistoryHead, type Span } from './history-format.ts';

/**
 * A page of an order's whole record as it leaves the system: each commit and each note as it was digested, commits first, and the
 * head signed. A record that fits is one page.
 *
 * Persons stand in it by ids sealed for this order, also reviewers, of whom the order's view shows the house alone. These stay because
 * every digest covers them: without them the record could be neither verified nor used to show that nobody judged what they had issued or
 * validated. What they open to stands beside the chain, for as long as it can be opened. In orders of earlier versions persons stand by
 * the opaque ids of their identity provider.
 */
export interface HistoryExport {
  readonly format: typeof HISTORY_FORMAT;
  readonly orderId: OrderId;
  readonly commits: readonly { readonly digest: Digest; readonly commit: Commit }[];
  readonly notes: readonly { readonly digest: Digest; readonly note: Note }[];
  /** What each sealed id on this page opens to: the opaque id of the identity provider. Not signed, and empty once the ids do not open. */
  readonly officials: Readonly<Record<string, string>>;
  /** Compact JWS, `ES256`, over a `HistoryHead`: how far both chains went when the first page was read, and what is on this page. */
  readonly head: string;
  /** The cursor of the page after this one; `null` on the last. */
  readonly next: string | null;
}

/**
 * A page ends with the entry that makes it longer than this, in characters of its JSON. An entry is an item of a table, of at most
 * 400 kB, and a function may answer 6 MB with each quote escaped: that is at most twice as much.
 */
const PAGE_CHARACTERS = 2_000_000;

export interface ExportDeps {
  readonly orders: Pick<OrderReader, 'history' | 'latest' | 'read'>;
  readonly notes: Pick<NoteReader, 'history' | 'latest' | 'read'>;
  readonly officials: OfficialKeyReader;
  readonly signer: DocumentSigner;
  readonly clock: Clock;
}

export interface ExportRequest {
  readonly orderId: OrderId;
  /** What an earlier page gave as `next`; left out: the first page. */
  readonly cursor?: string | undefined;
  /** Throws for an order that whoever asks may not read; left out: every one may be read, as oversight does. */
  readonly requireReader?: (state: OrderState) => void;
  /** Whether it is told who of oversight read the text of the order; left out: that somebody did, and when. */
  readonly opensOverseers?: boolean;
  readonly pageCharacters?: number;
}

/** @throws HoldfastError `order-not-found`, `invalid-request` for a cursor no page gave, and what `requireReader` throws. */
export async function exportHistory(deps: ExportDeps, request: ExportRequest): Promise<HistoryExport> {
  const { orderId, cursor, requireReader = () => undefined, pageCharacters = PAGE_CHARACTERS } = request;
  const { opensOverseers = false } = request;
  const place = cursor === undefined ? undefined : readHistoryCursor(cursor);
  const [latest, newest] = await (place ? readHeadsAt(deps, orderId, place.ends) : readHeads(deps, orderId));
  requireReader(latest.commit.state);
  const ends = { version: latest.commit.version, number: newest?.note.number ?? 0 };
  const after = place?.after ?? { version: 0, number: 0 };
  const page = new Page(pageCharacters);
  const commits = await page.take(deps.orders.history(orderId, after.version), ends.version - after.version);
  const version = after.version + commits.length;
  const notesLeft = version === ends.version ? ends.number - after.number : 0; // commits first
  const notes = await page.take(deps.notes.history(orderId, after.number), notesLeft);
  const number = after.number + notes.length;
  const head: HistoryHead = {
    orderId,
    version: ends.version,
    digest: latest.digest,
    notes: newest ? { number: ends.number, digest: newest.digest } : null,
    page: { commits: spanOf(after.version, commits), notes: spanOf(after.number, notes) },
    signedAt: toRfc3339(deps.clock.now()),
  };
  const isLast = version === ends.version && number === ends.number;
  return {
    format: HISTORY_FORMAT,
    orderId,
    commits: commits.map(({ digest, commit }) => ({ digest, commit })),
    notes: notes.map(({ digest, note }) => ({ digest, note })),
    officials: await openOfficials(deps.officials, latest.commit.state, [
      commits,
      opensOverseers ? notes : notes.filter(({ note }) => note.by.kind !== 'overseer'),
    ]),
    head: await deps.signer.sign(canonicalJson(head), HISTORY_HEAD_TYPE),
    next: isLast ? null : writeHistoryCursor({ ends, after: { version, number } }),
  };
}

async function openOfficials(
  officials: OfficialKeyReader,
  { orderId, officials: kept }: OrderState,
  [commits, notes]: readonly [readonly StoredCommit[], readonly StoredNote[]],
): Promise<HistoryExport['officials']> {
  const key = kept === undefined ? undefined : await officials.open(orderId);
  if (key === undefined || key === 'destroyed') return {};
  const ids = listSealedOfficials([commits.map(({ commit }) => commit), notes.map(({ note }) => note)]);
  return Object.fromEntries(ids.map((id) => [id, openOfficial(key, orderId, id)]));
}

/** Takes entries of chains for as long as there is room. */
class Page {
  #room: number;

  constructor(characters: number) {
    this.#room = characters;
  }

  async take<T extends StoredCommit | StoredNote>(entries: AsyncIterable<T>, atMost: number): Promise<T[]> {
    const taken: T[] = [];
    if (atMost === 0 || this.#room <= 0) return taken;
    for await (const entry of entries) {
      taken.push(entry);
      this.#room -= canonicalJson('commit' in entry ? entry.commit : entry.note).length;
      if (taken.length === atMost || this.#room <= 0) break;
    }
    return taken;
  }
}

type Heads = readonly [StoredCommit, StoredNote | undefined];

/** How far both chains go now. */
async function readHeads({ orders, notes }: ExportDeps, orderId: OrderId): Promise<Heads> {
  const [latest, newest] = await Promise.all([orders.latest(orderId), notes.latest(orderId)]);
  if (!latest) throw orderNotFound();
  return [latest, newest];
}

/** How far they went when the first page was read: what has come since is on no page. */
async function readHeadsAt(
  { orders, notes }: ExportDeps,
  orderId: OrderId,
  ends: HistoryPlace['ends'],
): Promise<Heads> {
  const [latest, newest] = await Promise.all([
    orders.read(orderId, ends.version),
    ends.number === 0 ? undefined : notes.read(orderId, ends.number),
  ]);
  if (!latest || (ends.number > 0 && !newest)) throw cursorUnknown();
  return [latest, newest];
}

const spanOf = (after: number, entries: readonly { readonly digest: Digest }[]): Span | null => {
  const last = entries.at(-1);
  return last === undefined ? null : { from: after + 1, to: after + entries.length, digest: last.digest };
};
