import { canonicalJson, sha256 } from '../../../shared/domain/digest.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { fromRfc3339, MINUTE_MS } from '../../../shared/domain/instant.ts';
import type { StoredCommit } from '../../../shared/domain/order/commit.ts';
import { lambdaContext } from '../../support/http-events.ts';
import { certificateRequest, commandRequest, FILER, RELEASE, read } from '../../support/requests.ts';
import type { ProviderId } from '../../support/stack.ts';
import { queueRecord } from '../../support/stream-events.ts';
import { Workers } from '../../support/workers.ts';
import { type KeptOrder, readKeptData } from '../world/kept-data.ts';
import { makeKnown, placeKey } from '../world/take-up.ts';
import type { World } from '../world/world.ts';
import { type Act, type ActContext, onOrder } from './act.ts';

/**
 * Runs of two versions side by side, as for the seconds of a deployment. The older is 0.1.0, commit 216d99c: what it wrote is taken from the data
 * folder that it left, and its messages are of the form that stands in its `shared/contracts/queue.ts`. The later is none that there is: of it
 * nothing is known but that something in what it writes is not known today.
 */
const OLDER_BEGINS = fromRfc3339('2037-05-25T09:00:00Z');
/** How far clocks of machines are apart: what the older wrote longer ago it cannot write now. */
const SKEW_MS = 5 * MINUTE_MS;
const NOTHING_PAST = { remembered: [], told: [], sealed: [] } as const;

/** Nothing is on record, and functions of 0.1.0 are at work beside those of today. */
export const beginOlder: Act = async ({ world }) => {
  if (world.stored.length > 0) return 'something is on record already';
  world.ledger.older = await readKeptData();
  world.isCalm = false; // it writes when it does
  world.stack.clock.set(OLDER_BEGINS);
  return 'functions of 0.1.0 are at work';
};

interface NextOfOlder {
  readonly order: KeptOrder;
  readonly stored: StoredCommit;
}

/** What the older writes next of an order: it read what stands there, and that was its own. */
async function findNext(world: World, order: KeptOrder): Promise<NextOfOlder | undefined> {
  const latest = await world.stack.orders.latest(order.id);
  const stored = order.commits[latest?.commit.version ?? 0];
  if (!stored || stored.commit.previous !== (latest?.digest ?? null)) return undefined;
  return stored.commit.at >= world.now - SKEW_MS ? { order, stored } : undefined;
}

/**
 * A function of 0.1.0 stores the next commit that it did store then, at its instant, after it read what stood there: today's stream, lists and due
 * index follow it. Where today's code was there first the condition of the write refuses it, and it leaves the order alone.
 */
export const writeAsOlder: Act = async ({ world, draws, faults }) => {
  const { older } = world.ledger;
  if (!older) return 'no function of 0.1.0 is at work';
  const found = (await Promise.all(older.orders.map((order) => findNext(world, order)))).filter(
    (one) => one !== undefined,
  );
  const [next] = found.toSorted((one, other) => one.stored.commit.at - other.stored.commit.at);
  if (!next) return 'functions of 0.1.0 have nothing more to write';
  const { order, stored } = next;
  const { orderId, version, at, events } = stored.commit;
  // now and then before today's machines have looked at anything
  if (at > world.now)
    await (at < world.now + SKEW_MS && draws.once(3) ? world.stack.clock.set(at) : world.machines.passUntil(at));
  if (version === 1) await placeKey(world, order);
  const ended = await world.run('older-version', faults, () =>
    world.stack.orders.append({ ...stored, past: NOTHING_PAST }),
  );
  if (version === 1 && (await world.stack.orders.latest(orderId))) makeKnown(world, order);
  return `0.1.0 writes version ${version} of ${orderId} (${events.map(({ type }) => type).join(' ')}): ${ended.kind}`;
};

/** So many messages of each kind were on their way. */
const ON_THE_WAY = 4;

/** Messages that were on their way when it was deployed, as 0.1.0 wrote them: however late they come, and whatever was done since. */
export const wakeAsOlder: Act = async ({ world, draws }) => {
  const { stack, machines, now } = world;
  const rows = draws.shuffle(world.rows()).slice(0, ON_THE_WAY);
  const posts = stack.deliveries.all().filter(({ way = 'webhook', type }) => way === 'webhook' && type !== 'news');
  const woken = draws.shuffle(posts).slice(0, ON_THE_WAY);
  for (const row of rows) machines.queues.due.put(row, now); // one row in each, and never several
  for (const { orderId, message, endpoint } of woken)
    machines.queues.deliveries.put({ orderId, message, endpoint }, now);
  return `0.1.0 wakes ${rows.length} rows and ${woken.length} deliveries`;
};

const AT = 4_102_444_800_000;

/** What a later version may put into each queue: more than is known today of it, or something else than is known. */
const bodiesOf = (orderId: OrderId) =>
  ({
    deliver: [
      { orderId, message: 1, endpoint: 'inbox', lane: 'first' },
      { orderId, message: 1, endpoint: 'inbox', alive: 'perhaps' },
      { orderId, letter: 1 },
    ],
    fire: [
      { kind: 'commit', orderId, version: 1, dueAt: AT, because: 'later' },
      { kind: 'review', orderId, review: 'r1', dueAt: AT },
      { kind: 'commits', dueAt: AT, commits: [{ orderId, version: 1, shard: 7 }] },
    ],
    hasten: [{ orderId, looks: 1, by: 'telephone' }],
  }) as const;

/** What is stored or sent, digested; queues and tries of the machines are looked at by others. */
const standingOf = async ({ stack }: World): Promise<string> => sha256((await stack.serialize()).toString('base64'));

/** Messages that a later version wrote reach a function of today: each comes back, and nothing is done of any. */
export const handLaterMessage: Act = onOrder(async ({ id }, { world, draws, faults }) => {
  const bodies = bodiesOf(id);
  const job = draws.one(['deliver', 'fire', 'hasten'] as const);
  const Records = bodies[job].map((body, place) => queueRecord(JSON.stringify(body), `later-${place}`));
  const functions = new Workers(world.stack).functions;
  const before = await standingOf(world);
  const ended = await world.run(job, faults, () => functions[job]({ Records }, lambdaContext()));
  const isDone = ended.kind === 'done' && ended.value.batchItemFailures.length < Records.length;
  const isStored = before !== (await standingOf(world));
  world.ledger.later.push({ what: `a message of a later version to ${job} about ${id}`, isDone, isStored });
  return `${job} is handed messages of a later version: ${ended.kind}`;
});

/** A commit as a later version writes it, of something that today's code has never heard of, with its right digest. */
function composeLater(
  { commit }: StoredCommit,
  { draws }: ActContext,
): { readonly body: string; readonly digest: string } {
  const event = { type: 'order.reconsidered', at: commit.at };
  const body = canonicalJson(
    draws.one([
      { ...commit, events: [...commit.events, event] },
      { ...commit, state: { ...commit.state, reconsidered: true } },
      { ...commit, cosigned: 'later' },
    ]),
  );
  return { body, digest: sha256(body) };
}

const WAYS = ['read', 'release', 'certificate', 'fire'] as const;
type Way = (typeof WAYS)[number];

/** Everybody's ways to an order, and what is looked at by itself. */
const waysTo = ({ stack }: World, id: OrderId, sample: keyof typeof FILER, provider: ProviderId) => {
  const functions = new Workers(stack).functions;
  const due = JSON.stringify({ kind: 'commit', orderId: id, version: 1, dueAt: stack.clock.now() });
  const ways: Readonly<Record<Way, () => Promise<unknown>>> = {
    read: () => stack.officer(read(id), FILER[sample]),
    release: () => stack.officer(commandRequest(id, 'release', RELEASE, { key: 'at-a-later-version' }), FILER[sample]),
    certificate: () => stack.provider(certificateRequest(id), { provider, id: 'read-at-a-later-version' }),
    fire: () => functions.fire({ Records: [queueRecord(due, 'later-1')] }, lambdaContext()),
  };
  return ways;
};

const isTaken = (answer: unknown): boolean => {
  const { status, batchItemFailures } = Object(answer);
  return Array.isArray(batchItemFailures) ? batchItemFailures.length === 0 : status < 300; // who asks under a key that is spent by now is refused before anything is read
};

/**
 * An order whose latest commit a later version wrote, before the one of today was deployed again: it cannot be read, nothing is made of it, and
 * once it can be read again it stands as it did. docs/operate.md, "Upgrade".
 */
export const meetLaterRecord: Act = onOrder(async ({ id, sample, provider }, context) => {
  const { world, draws, faults } = context;
  const { stack } = world;
  const stands = await stack.orders.latest(id);
  if (!stands) return `${id} is on no record`;
  const { version } = stands.commit;
  const kept = { body: canonicalJson(stands.commit), digest: stands.digest };
  const before = await standingOf(world);
  stack.orders.stored.tamper(id, version, composeLater(stands, context));
  const way = draws.one(WAYS);
  const ended = await world.run('later-record', faults, waysTo(world, id, sample, provider)[way]);
  stack.orders.stored.tamper(id, version, kept);
  const isStored = before !== (await standingOf(world));
  const isDone = ended.kind === 'done' && isTaken(ended.value);
  world.ledger.later.push({ what: `${way} of ${id}, which a later version wrote,`, isDone, isStored });
  return `${way} meets what a later version wrote of ${id}: ${ended.kind}`;
});
