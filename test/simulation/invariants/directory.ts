import type { RecordedCommit } from '../../../shared/domain/directory/entry-commit.ts';
import { inForceAt } from '../../../shared/domain/directory/entry-state.ts';
import { isSuspendedAt } from '../../../shared/domain/directory/suspensions.ts';
import { MINUTE_MS, plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import { keysOf, toJson, urlsOf } from '../world/entries.ts';
import { humanOf } from '../world/keepers.ts';
import { registerOf } from '../world/register.ts';
import type { Replay } from '../world/replay.ts';
import type { Said } from '../world/said.ts';
import { suspendedAt } from '../world/suspensions.ts';
import type { World } from '../world/world.ts';
import { Fresh, type Invariant } from './invariant.ts';

/** How far the clock of a machine is off, and a little more. */
const SKEW_MS = 5 * MINUTE_MS + SECOND_MS;

/** What steps on record do against a promise, but where a run went on that had stood still: it was let in before. */
function takeFrom(world: World, listOf: (replay: Replay) => string[]): readonly string[] {
  const found = registerOf(world)
    .all()
    .flatMap((replay) => listOf(replay).splice(0));
  return world.ledger.register.resumedIn === world.step ? [] : found;
}

/** On each change of the directory two act, and nothing is done to one that is over. */
export const changedByTwo: Invariant = async (world) => takeFrom(world, ({ againstTwo }) => againstTwo);

/** No suspension is confirmed, or lifted, by one. */
export const suspendedByTwo: Invariant = async (world) => {
  const found: string[] = [];
  for (const { name, ref, suspensions } of registerOf(world).all()) {
    if (suspensions.length === 0) continue;
    const kept = (await world.stack.directory.newest(ref))?.state.suspensions ?? [];
    for (const one of suspensions) {
      const said = kept.find(({ number }) => number === one.number);
      const [isIn, wants] = [said !== undefined && isSuspendedAt(said, world.now), suspendedAt(one, world.now)];
      if (isIn !== wants) found.push(`${name}: suspension ${one.number} ${isIn ? 'is' : 'is not'} in force`);
    }
  }
  return [...takeFrom(world, ({ againstTwoToSuspend }) => againstTwoToSuspend), ...found];
};

/** In force is what one proposed, another approved, and time let through; what an operator put; less the keys that were revoked. */
export const inForceByAgreement: Invariant = async (world) => {
  const found: string[] = [];
  for (const replay of registerOf(world).all()) {
    if (replay.version < 2) continue;
    const newest = await world.stack.directory.newest(replay.ref);
    const entry = newest && inForceAt(newest.state, world.now);
    if (toJson(entry ?? null) !== toJson(replay.entry))
      found.push(`${replay.name} is in force as nobody agreed on it, or before its time`);
    const revoked = keysOf(replay.entry).filter((key) => key['revokedAt'] !== undefined);
    const standing = keysOf(Object(entry));
    for (const { id } of revoked)
      if (standing.some((key) => key['id'] === id && key['revokedAt'] === undefined))
        found.push(`${replay.name}: ${id} was revoked, and is in force`);
  }
  return found;
};

const isAsked = (said: readonly Said[], { ref, actor, step, state }: RecordedCommit): boolean =>
  said.some(
    (one) =>
      one.acts.includes(step.act) &&
      one.entry === `${ref.kind} ${ref.id}` &&
      (actor.role === 'provider' ? one.by === 'a key' : one.by === humanOf(actor.by)) &&
      one.began > one.refused &&
      (one.digest === undefined || step.act !== 'approved' || one.digest === state.change?.digest),
  );

/** What a newcomer has for themselves there, and says by themselves: `own-ends` looks at it. */
const isOfTheSandbox = ({ ref, actor }: RecordedCommit): boolean =>
  ref.id.startsWith('prv-sandbox-') && actor.by === 'sandbox';

/** Nothing is done to an entry that nobody asked for, or that was refused; and what is approved is what the approver was shown. */
export const askedForInDirectory: Invariant = async (world) => {
  const register = registerOf(world);
  register.all();
  const fresh = register.unread.splice(0).filter(({ version, step }) => version > 1 || step.act !== 'put');
  if (world.ledger.register.resumedIn === world.step) return [];
  const { said } = world.ledger.register;
  return fresh
    .filter((commit) => !isOfTheSandbox(commit) && !isAsked(said, commit))
    .map(
      ({ ref, version, step, actor }) =>
        `${ref.id}: ${step.act} by ${actor.by}, version ${version}, was asked for by nobody`,
    );
};

const answersSeen = new Fresh(({ ledger }) => ledger.register.bySuspended);

/** Whether it was refused at the door, or nothing was told at all: any other refusal says something of what is behind it. */
const isRefusedAs = (wanted: number, status: number): boolean => status === wanted || status >= 500;

/** A suspended account changes nothing, and reads nothing. */
export const suspendedDoesNothing: Invariant = async (world) => {
  const fresh = answersSeen.take(world);
  return fresh
    .filter(({ status }) => !isRefusedAs(403, status))
    .map(({ what, status }) => `${what} is suspended, and is answered ${status}`);
};

const spentSeen = new Fresh(({ ledger }) => ledger.register.bySpentKey);

/** What a key signs that was revoked, taken out, or is not there yet has no effect. */
export const spentKeysSayNothing: Invariant = async (world) => {
  const fresh = spentSeen.take(world);
  return fresh
    .filter(({ status }) => !isRefusedAs(401, status))
    .map(({ what, status }) => `${what} is signed by a spent key, and is answered ${status}`);
};

/** While keys rotate each that counts is heard. */
export const keysAreHeard: Invariant = async (world) =>
  world.ledger.register.unheard
    .splice(0)
    .map((what) => `${what} is signed by a key that counts, and is refused as signed by nobody`);

const postsSeen = new Fresh(({ stack }) => stack.sender.posts);

/** Nobody is told anything at an address that never was in force, but whether it is theirs. */
export const toldWhereInForce: Invariant = async (world) => {
  const fresh = postsSeen.take(world);
  const moved = registerOf(world)
    .all()
    .filter(({ ref, version }) => ref.kind === 'provider' && version > 1);
  if (moved.length === 0) return [];
  return fresh.flatMap(({ url, body, headers }) => {
    const at = Number(headers['webhook-timestamp']) * SECOND_MS;
    if (body.includes('"directory.endpoint-challenge"')) return judgeChallenge(world, url, body);
    const isProposed = moved.some(
      ({ change }) => change !== undefined && JSON.stringify(change.entry).includes(`"${url}"`),
    );
    const isKnown = moved.some(({ spans }) =>
      spans.some(({ from, entry }) => from - SKEW_MS <= at && JSON.stringify(entry).includes(`"${url}"`)),
    );
    return isProposed && !isKnown ? [`something is told at ${url}, which is not in force`] : [];
  });
};

/** What a new address has to answer is sent there, and nowhere else: else somebody proves an address that they do not read. */
function judgeChallenge(world: World, url: string, body: string): readonly string[] {
  const { change, endpoint } = JSON.parse(body).data;
  const proposed = registerOf(world).of('provider', 'prv-demo').change;
  if (`provider.prv-demo.${proposed?.number}` !== change) return [];
  return urlsOf(proposed?.entry ?? null).includes(url) ? [] : [`what ${endpoint} has to answer is sent to ${url}`];
}

/** Once a provider's new address is in force, what is told from then on goes there. */
export const toldAtTheNewAddress: Invariant = async (world) => {
  const { spans } = registerOf(world).of('provider', 'prv-demo');
  const places = new Set(spans.map(({ entry }) => toJson(urlsOf(entry))));
  if (places.size < 2) return [];
  const ever = new Set(spans.flatMap(({ entry }) => urlsOf(entry)));
  return world.stack.deliveries.all().flatMap(({ url, createdAt, message, orderId }) => {
    // what is read from the stream once more is handed on as the entry is by then
    const first = spans.findLastIndex(({ from }) => plus(from, SKEW_MS) <= createdAt);
    if (url === undefined || !ever.has(url) || first === -1) return [];
    const isKept = spans.slice(first).some(({ entry }) => urlsOf(entry).includes(url));
    return isKept ? [] : [`message ${message} of ${orderId} goes to ${url}, which was given up`];
  });
};
