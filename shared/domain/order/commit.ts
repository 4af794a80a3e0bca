import { type Actor, forRecord } from '../actor.ts';
import { canonicalJson, type Digest, sha256 } from '../digest.ts';
import type { OrderId } from '../ids.ts';
import { earliest, type Instant, latestOf, plus } from '../instant.ts';
import type { OrderLaw } from '../law/terms/instrument.ts';
import { AUTHORITY_POLICY } from '../policy/authorities.ts';
import { DELIVERY_POLICY } from '../policy/delivery.ts';
import type { PartName, SealedPart } from '../sealing.ts';
import { takeShare } from './life/shares.ts';
import { findNextByTime } from './life/time.ts';
import { cutLists, type PastEntries } from './past.ts';
import type { MessageType, OrderEvent } from './record/events.ts';
import { evolveAll } from './record/evolve.ts';
import { messageFor } from './record/messages.ts';
import { findReviewOfEvents } from './record/review-of-events.ts';
import { lacksReviewer } from './record/seats.ts';
import type { Room } from './record/shares.ts';
import type { OrderState, ToldCommit } from './record/state.ts';

/** One accepted command on one order: what happened and the state after it. Its canonical JSON is what is digested. */
export interface Commit {
  readonly orderId: OrderId;
  /** From 1, without gaps. */
  readonly version: number;
  /** Digest of the commit before; `null` for the first. */
  readonly previous: Digest | null;
  readonly at: Instant;
  readonly by: Actor;
  readonly commandId: string;
  readonly events: readonly OrderEvent[];
  /** Salted commitments to the sealed parts this commit brought. */
  readonly commitments: readonly { readonly part: PartName; readonly commitment: Digest }[];
  readonly state: OrderState;
}

export interface StoredCommit {
  readonly commit: Commit;
  readonly digest: Digest;
  readonly sealed: readonly { readonly part: PartName; readonly ciphertext: Uint8Array }[];
}

/** A commit that is about to be stored, and what of the lists before it must be kept first. */
export interface NextCommit extends StoredCommit {
  readonly past: PastEntries;
}

/** What a caller wants on record, once it has been decided. */
export interface AcceptedCommand {
  readonly by: Actor;
  readonly at: Instant;
  /** `room`: what its giver has a share of; left out where no share limits it. */
  readonly command: { readonly id: string; readonly fingerprint: Digest; readonly room?: Room | undefined };
  readonly events: readonly OrderEvent[];
  readonly sealed: readonly (SealedPart & { readonly part: PartName; readonly about: string })[];
}

/** The next commit of an order; `previous` is its latest, or `undefined` for a new order. */
export function createNextCommit(
  law: OrderLaw,
  previous: StoredCommit | undefined,
  accepted: AcceptedCommand,
): NextCommit {
  const { by, command, sealed } = accepted;
  const version = (previous?.commit.version ?? 0) + 1;
  const at = previous ? latestOf(accepted.at, previous.commit.at) : accepted.at;
  const evolved = evolveAll(law, previous?.commit.state, accepted.events);
  const review = findReviewOfEvents(evolved, accepted.events);
  const { lists, past } = cutLists(
    {
      told: previous && messagesOf(previous.commit).length > 0 ? [...evolved.told, addressOf(previous)] : evolved.told,
      remembered: [
        ...evolved.remembered.filter((known) => known.at > at - AUTHORITY_POLICY.idempotencyKeyRememberedMs),
        { id: command.id, fingerprint: command.fingerprint, version, at },
      ],
      sealed: [
        ...evolved.sealed,
        ...sealed.map(({ part, about }) => ({ part, version, about, ...(review && { review }) })),
      ],
    },
    evolved.past,
  );
  const shares = command.room === undefined ? evolved.shares : takeShare(evolved.shares, by, command.room, at);
  const state: OrderState = { ...evolved, ...lists, ...(shares !== undefined && { shares }) };
  const commit: Commit = {
    orderId: state.orderId,
    version,
    previous: previous?.digest ?? null,
    at,
    by: forRecord(by),
    commandId: command.id,
    events: accepted.events,
    commitments: sealed.map(({ part, commitment }) => ({ part, commitment })),
    state,
  };
  return {
    commit,
    digest: digestOf(commit),
    sealed: sealed.map(({ part, ciphertext }) => ({ part, ciphertext })),
    past,
  };
}

const addressOf = ({ commit, digest }: StoredCommit) => ({ version: commit.version, digest });

const spelled = new WeakMap<Commit, string>();

/** Its canonical JSON, which is what is digested, measured and stored; worked out once. */
export function spellCommit(commit: Commit): string {
  const known = spelled.get(commit);
  if (known !== undefined) return known;
  const text = canonicalJson(commit);
  spelled.set(commit, text);
  return text;
}

/** The digest that the next commit will carry as `previous`. */
export const digestOf = (commit: Commit): Digest => sha256(spellCommit(commit));

/** Something the provider must be told. */
export interface Message {
  /** Within its order, from 1. */
  readonly number: number;
  readonly type: MessageType;
  /** What it tells of. */
  readonly event: OrderEvent;
}

/** The messages a commit obliges us to send, numbered per order. */
export function messagesOf({ events, state }: Commit): Message[] {
  const told = events.flatMap((event) => {
    const type = messageFor(event, state);
    return type === null ? [] : [{ type, event }];
  });
  return told.map((each, index) => ({ number: state.messageCount - told.length + index + 1, ...each }));
}

/**
 * When this commit must be looked at again if nobody acts: what time does next or, first, whether its messages were handed on.
 */
export function dueAtOf(commit: Commit): Instant | undefined {
  if (messagesOf(commit).length === 0) return dueAfterDispatchOf(commit);
  return earliest(plus(commit.at, DELIVERY_POLICY.dispatchCheckAfterMs), findNextByTime(commit.state)?.at);
}

/** The same once nothing is left to hand on: at once, when a review has no reviewer yet. */
export const dueAfterDispatchOf = ({ at, state }: Commit): Instant | undefined =>
  earliest(lacksReviewer(state.rights) ? at : undefined, findNextByTime(state)?.at);

/** The latest commits of this order that a provider has been told of, oldest first; earlier ones are in the order's past. */
export function listToldCommits(latest: StoredCommit): readonly ToldCommit[] {
  const { told } = latest.commit.state;
  return messagesOf(latest.commit).length > 0 ? [...told, addressOf(latest)] : told;
}

/** Their digests: the last of them is the one that an order's papers bear. */
export const listToldDigests = (latest: StoredCommit): readonly Digest[] =>
  listToldCommits(latest).map(({ digest }) => digest);
