import { recordDamaged } from '../../../shared/contracts/border/stored.ts';
import { readCommitItem } from '../../../shared/contracts/items/commit.ts';
import type { DueRow } from '../../../shared/domain/delivery/due-row.ts';
import { canonicalJson, type Digest } from '../../../shared/domain/digest.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { dueAtOf, type NextCommit, type StoredCommit } from '../../../shared/domain/order/commit.ts';
import type { RememberedCommand, SealedEntry, ToldCommit } from '../../../shared/domain/order/record/state.ts';
import { HoldfastError } from '../../../shared/errors.ts';
import type { OrderStore } from '../../../shared/ports/order/order-store.ts';
import { copyOf, type PutBack } from './copy-of.ts';
import { freezeDeeply } from './freeze-deeply.ts';
import { Outage } from './outage.ts';

/** What is kept of a commit: the bytes that were digested, so that what comes back has passed the border like any record. */
type Kept = Readonly<Record<string, unknown>>;

interface Past {
  readonly remembered: Map<string, RememberedCommand>;
  readonly told: Map<Digest, ToldCommit>;
  readonly sealed: Map<string, SealedEntry>;
}

export class MemoryOrderStore implements OrderStore {
  readonly outage: Outage = new Outage();
  readonly #commits = new Map<OrderId, Kept[]>();
  readonly #pasts = new Map<OrderId, Past>();
  readonly #due = new Map<string, DueRow & { readonly kind: 'commit' }>();

  async append(stored: NextCommit): Promise<StoredCommit> {
    this.outage.checkWrite();
    this.#keepPast(stored);
    const { orderId, version, commandId } = stored.commit;
    const commits = this.#commits.get(orderId) ?? [];
    const earlier = commits[version - 1];
    if (earlier) {
      const read = readKept(earlier);
      if (read.commit.commandId === commandId) return read;
      throw new HoldfastError('order-version-conflict', `order ${orderId} changed meanwhile`, { retryable: true });
    }
    if (version !== commits.length + 1) throw new Error(`version ${version} of ${orderId} would leave a gap`);
    const kept = keep(stored);
    this.#commits.set(orderId, [...commits, kept]);
    const dueAt = dueAtOf(stored.commit);
    if (dueAt !== undefined) this.#due.set(rowKey(orderId, version), { kind: 'commit', orderId, version, dueAt });
    return readKept(kept);
  }

  async latest(orderId: OrderId): Promise<StoredCommit | undefined> {
    this.outage.check();
    const kept = this.#commits.get(orderId)?.at(-1);
    return kept && readKept(kept);
  }

  async read(orderId: OrderId, version: number): Promise<StoredCommit | undefined> {
    this.outage.check();
    const kept = this.#commits.get(orderId)?.[version - 1];
    return kept && readKept(kept);
  }

  async readMany(orderId: OrderId, versions: readonly number[]): Promise<StoredCommit[]> {
    this.outage.check();
    return versions.map((version) => {
      const kept = this.#commits.get(orderId)?.[version - 1];
      if (!kept) throw recordDamaged('history: a commit is missing');
      return readKept(kept);
    });
  }

  async findPastCommand(orderId: OrderId, commandId: string): Promise<RememberedCommand | undefined> {
    this.outage.check();
    return this.#pastOf(orderId).remembered.get(commandId);
  }

  async findPastTold(orderId: OrderId, digest: Digest): Promise<ToldCommit | undefined> {
    this.outage.check();
    return this.#pastOf(orderId).told.get(digest);
  }

  async listPastSealed(orderId: OrderId): Promise<SealedEntry[]> {
    this.outage.check();
    return [...this.#pastOf(orderId).sealed.values()].sort((one, other) => one.version - other.version);
  }

  #pastOf(orderId: OrderId): Past {
    const past = this.#pasts.get(orderId) ?? { remembered: new Map(), told: new Map(), sealed: new Map() };
    this.#pasts.set(orderId, past);
    return past;
  }

  #keepPast({ commit, past }: NextCommit): void {
    const { remembered, told, sealed } = this.#pastOf(commit.orderId);
    for (const entry of past.remembered) remembered.set(entry.id, entry);
    for (const entry of past.told) told.set(entry.digest, entry);
    for (const entry of past.sealed) sealed.set(`${entry.version}#${entry.part}`, entry);
  }

  async *history(orderId: OrderId, after = 0): AsyncIterable<StoredCommit> {
    this.outage.check();
    for (const kept of this.#commits.get(orderId)?.slice(after) ?? []) yield readKept(kept);
  }

  async settleDue(orderId: OrderId, version: number, from: Instant, to: Instant | undefined): Promise<void> {
    this.outage.check();
    const row = this.#due.get(rowKey(orderId, version));
    if (row?.dueAt !== from) return;
    if (to === undefined) this.#due.delete(rowKey(orderId, version));
    else this.#due.set(rowKey(orderId, version), { ...row, dueAt: to });
  }

  /** The rows these commits have in the due index. */
  dueRows(): readonly DueRow[] {
    return [...this.#due.values()];
  }

  /** Everything stored, as it stands, for a test to compare: an error path leaves it as it was. */
  kept(): readonly Kept[] {
    return [...this.#commits.values()].flat();
  }

  /** The orders of which anything is kept. */
  orderIds(): readonly OrderId[] {
    return [...this.#commits.keys()];
  }

  /** What is kept as it is read. */
  commits(): readonly StoredCommit[] {
    return [...this.#commits.values()].flat().map((kept) => readKept(kept));
  }

  /** Changes what is kept of a commit (`body`, `digest`, `sealed`), as a hand that has no business there would. */
  tamper(orderId: OrderId, version: number, change: Readonly<Record<string, unknown>>): void {
    const commits = this.#commits.get(orderId) ?? [];
    this.#commits.set(
      orderId,
      commits.map((kept, index) => (index === version - 1 ? { ...kept, ...change } : kept)),
    );
  }

  /** Everything as it stands, to go back to. */
  copy(): PutBack {
    const putBack = copyOf(this.#commits, this.#due);
    const pasts = structuredClone([...this.#pasts]);
    return () => {
      putBack();
      this.#pasts.clear();
      for (const [orderId, past] of structuredClone(pasts)) this.#pasts.set(orderId, past);
    };
  }
}

const read = new WeakMap<Kept, StoredCommit>();
/** Of what was read: as it is kept. */
const bodies = new WeakMap<StoredCommit['commit'], string>();

/** The canonical JSON of a commit, which is what is kept of it. */
export const bodyOf = (commit: StoredCommit['commit']): string => bodies.get(commit) ?? canonicalJson(commit);

/** What is kept, as it passed the border: read once, for it never changes, and nobody can change what they are given of it. */
function readKept(kept: Kept): StoredCommit {
  const known = read.get(kept) ?? freezeDeeply(readCommitItem(kept));
  read.set(kept, known);
  if (typeof kept['body'] === 'string') bodies.set(known.commit, kept['body']);
  return { ...known, sealed: known.sealed.map((part) => ({ ...part, ciphertext: Uint8Array.from(part.ciphertext) })) };
}

const rowKey = (orderId: OrderId, version: number): string => `${orderId}#${version}`;

const keep = ({ commit, digest, sealed }: StoredCommit): Kept => ({
  body: canonicalJson(commit),
  digest,
  sealed: Object.fromEntries(sealed.map(({ part, ciphertext }) => [part, Uint8Array.from(ciphertext)])),
});
