import { exportHistory, type HistoryExport } from '../../../../shared/app/order/export-history.ts';
import type { HistoryToVerify } from '../../../../shared/app/order/verify-history.ts';
import { canonicalJson, sha256 } from '../../../../shared/domain/digest.ts';
import { FixedClock } from '../../../support/fakes/fixed-clock.ts';
import { LocalSigners } from '../../../support/fakes/local-signers.ts';
import { MemoryNoteStore } from '../../../support/fakes/memory-note-store.ts';
import { MemoryOfficialKeys } from '../../../support/fakes/memory-official-keys.ts';
import { MemoryOrderStore } from '../../../support/fakes/memory-order-store.ts';
import { everyKindOfNote } from '../../../support/note-story.ts';
import { type OrderStory, STORIES } from '../../../support/order-story.ts';
import { edited } from '../../contracts/refusal.ts';

export const signers = new LocalSigners();
export const keys = { keys: [...(await signers.publicKeys.jwks()).keys] };

const SIGNED_AT = '2028-01-01T00:00:00.000Z';
const HEAD_1 = 'holdfast-history-head+jws';
const HEAD_2 = 'holdfast-history-2-head+jws';

/** Every page as it leaves the system and arrives elsewhere, as JSON; at most this many characters long, and an entry. */
export async function pagesOf(story: OrderStory, pageCharacters = Number.POSITIVE_INFINITY): Promise<HistoryExport[]> {
  const orders = new MemoryOrderStore();
  const notes = new MemoryNoteStore();
  await story.storeIn({ orders });
  await everyKindOfNote(story.orderId).storeIn(notes);
  const officials = new MemoryOfficialKeys();
  const deps = { orders, notes, officials, signer: signers.documents, clock: new FixedClock('2028-01-01T00:00:00Z') };
  const pages: HistoryExport[] = [];
  for (let cursor: string | null | undefined; cursor !== null; cursor = pages.at(-1)?.next) {
    const page = await exportHistory(deps, { orderId: story.orderId, cursor: cursor ?? undefined, pageCharacters });
    pages.push(JSON.parse(JSON.stringify(page)));
  }
  return pages;
}

/** The export as it is now: one page, with notes. */
async function exportedNow(story: OrderStory): Promise<HistoryToVerify> {
  const [page, ...more] = await pagesOf(story);
  if (!page || more.length > 0) throw new Error('these have one page each');
  return page;
}

/** The export as versions before 0.3.0 made it. */
async function exportedBefore({ orderId, latest, commits }: OrderStory): Promise<HistoryToVerify> {
  const claims = { orderId, version: latest.commit.version, digest: latest.digest, signedAt: SIGNED_AT };
  return JSON.parse(
    JSON.stringify({
      format: 'holdfast-history-1',
      orderId,
      commits: commits.map(({ commit, digest }) => ({ digest, commit })),
      head: await signers.documents.sign(canonicalJson(claims), HEAD_1),
    }),
  );
}

/** Issued, read, preserved, released, confirmed, relay of the notice overdue, erased: seven commits. */
export const story = STORIES.erased();
const another = STORIES.erased({ key: 'another order' });

type Claims = Readonly<Record<string, unknown>>;

const payloadBefore = (claims: Claims) =>
  canonicalJson({
    orderId: story.orderId,
    version: 7,
    digest: story.latest.digest,
    signedAt: SIGNED_AT,
    ...claims,
  });

function payloadNow({ version = 7, digest = story.latest.digest, ...claims }: Claims) {
  const { note, digest: noteDigest } = everyKindOfNote(story.orderId).latest;
  const notes = { number: note.number, digest: noteDigest };
  const page = { commits: { from: 1, to: version, digest }, notes: { from: 1, to: note.number, digest: noteDigest } };
  return payloadBefore({ version, digest, notes, page, ...claims });
}

/** Each format there is, with a genuine export, one of another order, and how its head is signed. */
export const FORMATS = [
  {
    format: 'holdfast-history-1',
    exported: exportedBefore,
    genuine: await exportedBefore(story),
    other: await exportedBefore(another),
    notes: 0,
    type: HEAD_1,
    payload: payloadBefore,
  },
  {
    format: 'holdfast-history-2',
    exported: exportedNow,
    genuine: await exportedNow(story),
    other: await exportedNow(another),
    notes: 7,
    type: HEAD_2,
    payload: payloadNow,
  },
] as const;

type Entry = HistoryToVerify['commits'][number];
type NoteEntry = NonNullable<HistoryToVerify['notes']>[number];
export type Change = (history: HistoryToVerify) => HistoryToVerify;

export const withCommits =
  (change: (commits: readonly Entry[]) => readonly Entry[]): Change =>
  (history) => ({ ...history, commits: change(history.commits) });

export const withNotes =
  (change: (notes: readonly NoteEntry[]) => readonly NoteEntry[]): Change =>
  (history) => ({ ...history, notes: change(history.notes ?? []) });

export const part = <E>(entries: readonly E[], index: number): E => {
  const found = entries.at(index);
  if (found === undefined) throw new Error(`nothing at ${index}`);
  return found;
};

/** One commit with other contents; its digest as it was, or made anew to fit. */
export const rewritten = (
  version: number,
  edits: Readonly<Record<string, unknown>>,
  fit: 'digest-as-it-was' | 'digest-made-anew',
) =>
  withCommits((commits) =>
    commits.map((entry, index) => {
      if (index !== version - 1) return entry;
      const commit = edited(entry.commit, edits);
      return { commit, digest: fit === 'digest-made-anew' ? sha256(canonicalJson(commit)) : entry.digest };
    }),
  );

/** One note with other contents, likewise. */
export const rewrittenNote = (
  number: number,
  edits: Readonly<Record<string, unknown>>,
  fit: 'digest-as-it-was' | 'digest-made-anew',
) =>
  withNotes((notes) =>
    notes.map((entry, index) => {
      if (index !== number - 1) return entry;
      const note = edited(entry.note, edits);
      return { note, digest: fit === 'digest-made-anew' ? sha256(canonicalJson(note)) : entry.digest };
    }),
  );

/** The last commits from `version` on written anew upon a changed one, digests and links all fitting. */
export const forgedFrom = (version: number, edits: Readonly<Record<string, unknown>>) =>
  withCommits((commits) => {
    let previous: string | null = null;
    return commits.map((entry, index) => {
      const links = index >= version ? { '/previous': previous } : {};
      const commit = edited(entry.commit, index === version - 1 ? edits : links);
      const digest = sha256(canonicalJson(commit));
      previous = digest;
      return { commit, digest };
    });
  });
