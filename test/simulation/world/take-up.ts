import { toCodeId } from '../../../shared/app/case/issue-case-code.ts';
import { canonicalJson } from '../../../shared/domain/digest.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { plus } from '../../../shared/domain/instant.ts';
import { dueAtOf, type StoredCommit } from '../../../shared/domain/order/commit.ts';
import { PERSON_POLICY } from '../../../shared/domain/policy/persons.ts';
import type { SampleName } from '../../support/requests.ts';
import { streamRecord } from '../../support/stream-events.ts';
import type { KeptData, KeptOrder } from './kept-data.ts';
import type { World } from './world.ts';

const NOTHING_PAST = { remembered: [], told: [], sealed: [] } as const;

/** What of the samples an order is like: who filed it, and how it is extended. */
export function sampleOf({ commits }: KeptOrder): SampleName {
  const { instrument, emergency } = commits[0]?.commit.state ?? {};
  if (instrument === 'US-2703f') return 'us-2703f';
  if (instrument === 'COE-29') return 'budapest-29';
  return emergency ? 'epoc-pr-emergency' : 'epoc-pr';
}

/** Its data key, wrapped as this world wraps them; none where it was destroyed. */
export async function placeKey({ stack }: World, { id, key }: KeptOrder): Promise<void> {
  if (key === undefined) await stack.vault.destroy(id);
  else await stack.vault.keep(id, stack.vault.wrap(id, key));
}

/** Those who filed it know it from now on. */
export function makeKnown({ ledger }: World, order: KeptOrder): void {
  const filedAt = order.commits[0]?.commit.at as Instant;
  const sample = sampleOf(order);
  const provider = sample === 'budapest-29' ? 'prv-contact-jp' : 'prv-demo';
  ledger.addOrders([{ id: order.id, sample, provider, filedAt, about: order.name }]);
}

/** What the table held of each commit, and where its row stood in the due index. */
async function placeCommits({ stack }: World, orders: readonly KeptOrder[]): Promise<readonly StoredCommit[]> {
  const all = orders.flatMap(({ commits, due }) =>
    commits.map((stored) => ({ stored, due: due.get(stored.commit.version) })),
  );
  const inTime = all.toSorted((one, other) => one.stored.commit.at - other.stored.commit.at);
  for (const { stored, due } of inTime) {
    await stack.orders.stored.append({ ...stored, past: NOTHING_PAST }); // no stream tells of it any more
    const { commit } = stored;
    const today = dueAtOf(commit);
    if (today === due) continue;
    if (today === undefined)
      throw new Error(`version ${commit.version} of ${commit.orderId} has a row that no commit has today`);
    await stack.orders.stored.settleDue(commit.orderId, commit.version, today, due);
  }
  return inTime.map(({ stored }) => stored);
}

/** The code that the person concerned has on paper: kept under the hash that 0.1.0 made of it (`shared/app/issue-case-code.ts` of commit 216d99c). */
async function placeCode({ stack }: World, { caseCode, orders }: KeptData): Promise<void> {
  const orderId = orders.find(({ name }) => name === 'challenged')?.id;
  if (orderId === undefined) return;
  const hash = await stack.hashes.hasher();
  const code = hash(canonicalJson(['case-code', caseCode]));
  const madeAt = stack.clock.now();
  const expiresAt = plus(madeAt, PERSON_POLICY.caseCodeLivesMs);
  await stack.cases.put({ orderId, code, id: toCodeId(code, hash), through: 'provider', madeAt, expiresAt });
}

/**
 * The code of today begins with what 0.1.0 stored, at the instant it was left. As docs/operate.md asks of whoever upgrades, lists are made anew
 * from the record (`views -- rebuild`), and what orders are found by (`views -- note-again`).
 */
export async function takeUp(world: World, kept: KeptData): Promise<void> {
  const { stack, machines, ledger } = world;
  stack.clock.set(kept.at);
  for (const order of kept.orders) {
    await placeKey(world, order);
    for (const delivery of order.deliveries) await stack.deliveries.addIfAbsent(delivery);
    makeKnown(world, order);
  }
  const commits = await placeCommits(world, kept.orders);
  await placeCode(world, kept);
  for (const [name, bytes] of kept.files) stack.attachments.post(name, bytes);
  machines.readers.views.add(commits.map(streamRecord));
  machines.readers.overlaps.add(commits.filter(({ commit }) => commit.version === 1).map(streamRecord));
  ledger.kept = kept;
}
