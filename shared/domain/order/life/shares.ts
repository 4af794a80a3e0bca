import { HoldfastError } from '../../../errors.ts';
import type { Actor } from '../../actor.ts';
import { type Instant, plus, SECOND_MS } from '../../instant.ts';
import { AUTHORITY_POLICY } from '../../policy/authorities.ts';
import type { Room, Shares } from '../record/shares.ts';
import type { OrderState } from '../record/state.ts';
import type { CommandRow } from './rows/row.ts';

const SHARES_LAST_MS = AUTHORITY_POLICY.commandsCountedWithinMs;

/** Who gives commands, as shares tell givers apart: no two of them ever use up one share. */
export function nameGiver(by: Actor): string {
  switch (by.kind) {
    case 'officer':
      return `${by.role} ${by.authority} ${by.person}`;
    case 'person':
      return by.under === undefined ? by.kind : `${by.kind} ${by.under}`;
    case 'overseer':
    case 'provider':
    case 'system':
    case 'time':
      return by.kind;
  }
}

const isOver = ({ since }: Shares, at: Instant): boolean => at >= plus(since, SHARES_LAST_MS);

function countTaken(shares: Shares | undefined, giver: string, room: Room, at: Instant): number {
  if (shares === undefined || isOver(shares, at)) return 0;
  return shares.taken.find((each) => each.by === giver && each.room === room)?.count ?? 0;
}

/** Counts one command of a giver; a day after the first that was counted, all counts begin anew. */
export function takeShare(shares: Shares | undefined, by: Actor, room: Room, at: Instant): Shares {
  const giver = nameGiver(by);
  const { since, taken } = shares === undefined || isOver(shares, at) ? { since: at, taken: [] } : shares;
  const others = taken.filter((each) => each.by !== giver || each.room !== room);
  return { since, taken: [...others, { by: giver, room, count: countTaken(shares, giver, room, at) + 1 }] };
}

/**
 * @throws HoldfastError `order-full` when this giver's share of the room that the command's row names is used up, with the seconds until it
 * is not. What others gave never counts.
 */
export function requireShare({ room }: CommandRow, { orderId, shares }: OrderState, by: Actor, at: Instant): void {
  if (room === null) return;
  const most = AUTHORITY_POLICY.commandsPerDay[room];
  if (shares === undefined || countTaken(shares, nameGiver(by), room, at) < most) return;
  throw new HoldfastError('order-full', `${most} commands of yours on order ${orderId} within a day are the most`, {
    retryAfterSeconds: Math.ceil((plus(shares.since, SHARES_LAST_MS) - at) / SECOND_MS),
  });
}

/** The room of which whoever gave the latest command has just come near the end: told once a day for each giver and room. */
export function findShareNearlyUsed({ shares }: Pick<OrderState, 'shares'>, by: Actor): Room | undefined {
  const latest = shares?.taken.at(-1);
  if (latest === undefined || latest.by !== nameGiver(by)) return undefined;
  return latest.count === Math.ceil(AUTHORITY_POLICY.commandsPerDay[latest.room] * AUTHORITY_POLICY.shareNearlyUsedFrom)
    ? latest.room
    : undefined;
}
