import type { OrderId } from '../../domain/ids.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';
import type { StoredNote } from '../../domain/order/notes/note.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import type { Clock } from '../../ports/clock.ts';
import type { KeyVault } from '../../ports/key-vault.ts';
import type { OfficialKeyReader } from '../../ports/official-keys.ts';
import type { KeptCommit, RestoredFiles, RestoredOrders } from '../../ports/order/restored-orders.ts';
import { ChainCheck, type ChainKind } from './check-chain.ts';
import { checkFiles, checkKey, checkOfficials, checkParts, findKey } from './check-content.ts';
import { checkDue, checkLists, checkReviewLists } from './check-places.ts';
import type { Finding } from './finding.ts';

export interface CheckDeps {
  readonly orders: RestoredOrders;
  readonly files: RestoredFiles;
  readonly vault: Pick<KeyVault, 'open'>;
  readonly officials: OfficialKeyReader;
  readonly clock: Pick<Clock, 'now'>;
}

const COMMITS: ChainKind<StoredCommit> = {
  name: 'commit',
  linkOf: ({ commit, digest }) => ({ ...commit, number: commit.version, digest }),
  codes: { damaged: 'commit-damaged', missing: 'commit-missing', broken: 'chain-broken' },
};
const NOTES: ChainKind<StoredNote> = {
  name: 'note',
  linkOf: ({ note, digest }) => ({ ...note, digest }),
  codes: { damaged: 'note-damaged', missing: 'note-missing', broken: 'notes-broken' },
};

/** An order that is used meanwhile is looked at again; so often at most. */
const MAX_LOOKS = 4;

export interface CheckedOrder {
  readonly findings: readonly Finding[];
  /** After its last commit; `undefined` where that cannot be read. */
  readonly state: OrderState | undefined;
}

/** Proves one order against all that is kept of it. The system may run meanwhile. */
export async function checkOrder(deps: CheckDeps, orderId: OrderId): Promise<CheckedOrder> {
  for (let looks = 1; ; looks += 1) {
    const { version, ...checked } = await lookAt(deps, orderId);
    if (checked.findings.length === 0 || looks === MAX_LOOKS) return checked;
    if ((await findLast(deps, orderId)) === version) return checked;
  }
}

async function findLast({ orders }: CheckDeps, orderId: OrderId): Promise<number> {
  let last = 0;
  for await (const { number } of orders.commits(orderId)) last = number;
  return last;
}

async function lookAt(deps: CheckDeps, orderId: OrderId): Promise<CheckedOrder & { readonly version: number }> {
  const findings: Finding[] = [];
  const found = (finding: Finding): void => void findings.push(finding);
  const key = await findKey(deps.vault, orderId);
  const commits = new ChainCheck(orderId, COMMITS);
  let last: { readonly kept: KeptCommit; readonly stored: StoredCommit | undefined } | undefined;
  for await (const kept of deps.orders.commits(orderId)) {
    const stored = commits.take(kept, found);
    if (stored) checkParts(stored, key, found);
    last = { kept, stored };
  }
  const notes = new ChainCheck(orderId, NOTES);
  for await (const kept of deps.orders.notes(orderId)) notes.take(kept, found);
  const version = last?.kept.number ?? 0;
  if (!last?.stored) return { findings, state: undefined, version };
  const { commit } = last.stored;
  const now = deps.clock.now();
  checkKey(commit.state, key, now, found);
  checkDue(commit, last.kept, found);
  await checkLists(deps.orders, commit, found);
  await checkReviewLists(deps.orders, deps.officials, commit, found);
  await checkOfficials(deps.officials, commit.state, found);
  await checkFiles(deps.files, commit.state, now, found);
  return { findings, state: commit.state, version };
}
