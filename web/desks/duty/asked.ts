import type { DeskVisitor } from '../step.ts';
import { DAY_MS } from '../times.ts';
import { AHEAD_DAYS, type Due, gatherDue, type Lists } from './due.ts';
import { type Attention, LOOKED_FOR, LOOKED_FOR_TO_VALIDATE } from './kinds.ts';

/** Rows of what has an instant, and of each list beside it: what one officer can look through. */
const ROWS = '50';
const ROWS_BESIDE = '10';

/** A list that goes on, and where. */
export type More =
  | { readonly list: 'due'; readonly cursor: string; readonly before: string }
  | { readonly list: 'calls'; readonly cursor: string }
  | { readonly list: 'filings'; readonly cursor: string }
  | { readonly list: 'attention'; readonly attention: Attention };

/** All that is due, as far as one page of each list goes. */
export interface Desk {
  readonly due: readonly Due[];
  readonly more: readonly More[];
}

const NONE = { orders: [], calls: [], filings: [], next: null } as const;

/** An instant as a query has it, by which later pages of the same list are asked for. */
const spellBefore = (now: number): string => new Date(now + AHEAD_DAYS * DAY_MS).toISOString().replace(/\.\d+Z$/, 'Z');

/**
 * Asks for everything at once: one list by instant, one for each thing that has none, the telephone calls and what waits for a second
 * officer. As many calls whatever there is.
 */
export async function askForDesk({ ask, acting, now }: Pick<DeskVisitor, 'ask' | 'acting' | 'now'>): Promise<Desk> {
  const isValidator = acting.role === 'validator';
  const before = spellBefore(now);
  const looked: readonly Attention[] = isValidator ? LOOKED_FOR_TO_VALIDATE : LOOKED_FOR;
  const [timed, calls, filings, ...beside] = await Promise.all([
    ask('GET /v1/orders', { query: { dueBefore: before, limit: ROWS } }),
    isValidator ? NONE : ask('GET /v1/calls', { query: { limit: ROWS } }),
    isValidator ? NONE : ask('GET /v1/filings/waiting', { query: { limit: ROWS } }),
    ...looked.map((attention) => ask('GET /v1/orders', { query: { attention, limit: ROWS_BESIDE } })),
  ]);
  const orders = [timed, ...beside].flatMap((list) => list.orders);
  const lists: Lists = { orders, calls: calls.calls, filings: filings.filings };
  return {
    due: gatherDue(lists, acting, now),
    more: [
      ...(timed.next === null ? [] : [{ list: 'due', cursor: timed.next, before } as const]),
      ...(calls.next === null ? [] : [{ list: 'calls', cursor: calls.next } as const]),
      ...(filings.next === null ? [] : [{ list: 'filings', cursor: filings.next } as const]),
      ...looked.flatMap((attention, index) =>
        beside[index]?.next == null ? [] : [{ list: 'attention', attention } as const],
      ),
    ],
  };
}

type Query = DeskVisitor['query'];

/** What a link to more of a list names; `undefined` where it names none. */
export type Asked = Exclude<More, { readonly list: 'attention' }>;

export function readMore({ list, cursor, before }: Query): Asked | undefined {
  if (cursor === undefined) return undefined;
  if (list === 'calls' || list === 'filings') return { list, cursor };
  return list === 'due' && before !== undefined ? { list, cursor, before } : undefined;
}

/** One more page of one list. */
export async function askForMore(visitor: Pick<DeskVisitor, 'ask' | 'acting' | 'now'>, asked: Asked): Promise<Desk> {
  const { ask, acting, now } = visitor;
  const query = { cursor: asked.cursor, limit: ROWS };
  const gather = (lists: Partial<Lists>, next: string | null): Desk => ({
    due: gatherDue({ ...NONE, ...lists }, acting, now),
    more: next === null ? [] : [{ ...asked, cursor: next }],
  });
  if (asked.list === 'calls') {
    const { calls, next } = await ask('GET /v1/calls', { query });
    return gather({ calls }, next);
  }
  if (asked.list === 'filings') {
    const { filings, next } = await ask('GET /v1/filings/waiting', { query });
    return gather({ filings }, next);
  }
  const { orders, next } = await ask('GET /v1/orders', { query: { ...query, dueBefore: asked.before } });
  return gather({ orders }, next);
}
