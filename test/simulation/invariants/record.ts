import { canonicalJson, sha256 } from '../../../shared/domain/digest.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { StoredCommit } from '../../../shared/domain/order/commit.ts';
import { AUTHORITY_POLICY } from '../../../shared/domain/policy/authorities.ts';
import type { World } from '../world/world.ts';
import { freshCommits, type Invariant } from './invariant.ts';

const latestSeen = new WeakMap<World, Map<string, StoredCommit>>();
const chained = freshCommits();

/** Each commit names the digest of the one before, has the next number, and is digested as it stands. */
export const chains: Invariant = async (world) => {
  const latest = latestSeen.get(world) ?? new Map<string, StoredCommit>();
  latestSeen.set(world, latest);
  return chained.take(world).flatMap((stored) => {
    const { commit, digest } = stored;
    const before = latest.get(commit.orderId);
    latest.set(commit.orderId, stored);
    const name = `version ${commit.version} of ${commit.orderId}`;
    return [
      commit.version === (before?.commit.version ?? 0) + 1 ? [] : [`${name} follows ${before?.commit.version}`],
      commit.previous === (before?.digest ?? null) ? [] : [`${name} does not name the digest before it`],
      digest === sha256(canonicalJson(commit)) ? [] : [`${name} has another digest`],
      before && commit.at < before.commit.at ? [`${name} is older than the one before`] : [],
    ].flat();
  });
};

const commanded = freshCommits();
const commandsSeen = new WeakMap<World, Map<string, Instant>>();

/** One command has one effect while its key is remembered: however often it is sent, it stands in one commit. */
export const effectsOnce: Invariant = async (world) => {
  const seen = commandsSeen.get(world) ?? new Map<string, Instant>();
  commandsSeen.set(world, seen);
  return commanded.take(world).flatMap(({ commit: { orderId, version, commandId, at } }) => {
    const key = `${orderId}/${commandId}`;
    const before = seen.get(key);
    seen.set(key, at);
    const isForgotten = before === undefined || before <= at - AUTHORITY_POLICY.idempotencyKeyRememberedMs;
    return isForgotten ? [] : [`version ${version} of ${orderId} has the effect of a command a second time`];
  });
};

/** Who was told that an order is on record finds it there. */
export const nothingLost: Invariant = async ({ ledger, stored }) => {
  const kept = new Set(stored.map(({ commit }) => commit.orderId));
  return ledger.orders.filter(({ id }) => !kept.has(id)).map(({ id }) => `${id} was accepted, and is not on record`);
};
