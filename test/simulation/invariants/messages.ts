import { messagesOf } from '../../../shared/domain/order/commit.ts';
import type { World } from '../world/world.ts';
import { freshCommits, type Invariant } from './invariant.ts';

const told = freshCommits();

/** Messages of an order are numbered from 1 without gaps. */
export const numbers: Invariant = async (world) =>
  told.take(world).flatMap(({ commit }) => {
    const numbered = messagesOf(commit);
    const last = numbered.at(-1)?.number ?? commit.state.messageCount;
    return last === commit.state.messageCount ? [] : [`message ${last} of ${commit.orderId} is not its latest`];
  });

const bodies = new WeakMap<World, { at: number; readonly byId: Map<string, string> }>();

/** What is sent under one id has the same bytes however often it is sent, and is one message. */
export const sameBytes: Invariant = async (world) => {
  const seen = bodies.get(world) ?? { at: 0, byId: new Map<string, string>() };
  bodies.set(world, seen);
  const { posts } = world.stack.sender;
  const fresh = posts.slice(seen.at);
  seen.at = posts.length;
  return fresh.flatMap(({ url, headers, body }) => {
    const id = `${headers['webhook-id']} at ${url}`;
    const before = seen.byId.get(id);
    seen.byId.set(id, body);
    return before === undefined || before === body ? [] : [`${id} was sent with other bytes`];
  });
};

/** Each delivery stands for a message that a commit obliges us to send: from the record, not from memory. */
export const fromTheRecord: Invariant = async ({ stack, stored }) => {
  const owed = new Set(
    stored.flatMap(({ commit }) => messagesOf(commit).map(({ number }) => `${commit.orderId}/${number}`)),
  );
  return stack.deliveries
    .all()
    .filter(({ type, orderId, message }) => type !== 'news' && !owed.has(`${orderId}/${message}`))
    .map(({ orderId, message }) => `message ${message} of ${orderId} is sent, and no commit obliges us to`);
};
