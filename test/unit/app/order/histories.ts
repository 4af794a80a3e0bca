import { exportHistory } from '../../../../shared/app/order/export-history.ts';
import type { HistoryToVerify } from '../../../../shared/app/order/verify-history.ts';
import { canonicalJson, sha256 } from '../../../../shared/domain/digest.ts';
import { FixedClock } from '../../../support/fakes/fixed-clock.ts';
import { LocalSigners } from '../../../support/fakes/local-signers.ts';
import { MemoryOrderStore } from '../../../support/fakes/memory-order-store.ts';
import { type OrderStory, STORIES } from '../../../support/order-story.ts';
import { edited } from '../../contracts/refusal.ts';

export const signers = new LocalSigners();
export const keys = { keys: [...(await signers.publicKeys.jwks()).keys] };

/** The export as it leaves the system and arrives elsewhere: as JSON. */
export async function exported(story: OrderStory): Promise<HistoryToVerify> {
  const orders = new MemoryOrderStore();
  await story.storeIn({ orders });
  const deps = { orders, signer: signers.documents, clock: new FixedClock('2028-01-01T00:00:00Z') };
  return JSON.parse(JSON.stringify(await exportHistory(deps, story.orderId)));
}

/** Issued, read, preserved, released, confirmed, relay of the notice overdue, erased: seven commits. */
export const story = STORIES.erased();
export const genuine = await exported(story);
export const other = await exported(STORIES.erased({ key: 'another order' }));

type Entry = HistoryToVerify['commits'][number];
export type Change = (history: HistoryToVerify) => HistoryToVerify;

export const withCommits =
  (change: (commits: readonly Entry[]) => readonly Entry[]): Change =>
  (history) => ({ ...history, commits: change(history.commits) });

export const part = (commits: readonly Entry[], index: number): Entry => {
  const found = commits.at(index);
  if (!found) throw new Error(`no commit at ${index}`);
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

export const payload = (claims: Readonly<Record<string, unknown>>) =>
  canonicalJson({
    orderId: story.orderId,
    version: 7,
    digest: story.latest.digest,
    signedAt: '2028-01-01T00:00:00.000Z',
    ...claims,
  });
