import { type Instant, plus } from '../../instant.ts';
import type { OrderStatus } from '../record/status.ts';
import type { Attention } from './attention.ts';
import { type ListedOrder, momentOf } from './listed-order.ts';
import type { Moment } from './outlook.ts';

/** By what somebody looks for orders in a list: one thing at a time. */
export type OrderFilter =
  | { readonly by: 'status'; readonly status: OrderStatus }
  | { readonly by: 'attention'; readonly attention: Attention }
  | { readonly by: 'provider'; readonly provider: string }
  | { readonly by: 'reference'; readonly reference: string }
  /** Somebody has to act before it, or the hold ends. */
  | { readonly by: 'due'; readonly before: Instant };

/**
 * Where a list has what leads to orders alike in one thing. `behind`: orders that time has changed since their last commit, or will;
 * they are like nothing on record, so whoever looks for anything that time can change looks there as well.
 */
export type Trail = `${'status' | 'attention' | 'provider' | 'reference'}/${string}` | 'due' | 'behind';

/** What leads to an order in a list by one thing known of it. */
export interface Signpost {
  readonly trail: Trail;
  /** By which those of one trail are sorted. */
  readonly at: Instant;
}

/** One trail to follow, and how. */
export interface Way {
  readonly trail: Trail;
  readonly from: 'the-first' | 'the-last';
  /** Left out: to its end. */
  readonly before?: Instant;
}

/** What leads to a row. None to one an earlier version wrote: `views rebuild` puts them up. */
export function signpostsOf({ outlook, issuedAt, provider, reference }: ListedOrder): Signpost[] {
  if (outlook === undefined) return [];
  const [{ status, attention, due }, next] = outlook;
  return [
    { trail: `status/${status}`, at: issuedAt },
    ...attention.map((one) => ({ trail: `attention/${one}`, at: issuedAt }) as const),
    { trail: `provider/${provider}`, at: issuedAt },
    { trail: `reference/${reference}`, at: issuedAt },
    ...(due ? [{ trail: 'due', at: due.at } as const] : []),
    ...(next ? [{ trail: 'behind', at: next.from } as const] : []),
  ];
}

/** The ways on which all such orders stand at `now`, and others too that `isFound` tells apart. */
export function waysTo(filter: OrderFilter, now: Instant): readonly [Way, ...Way[]] {
  const behind: Way = { trail: 'behind', from: 'the-first', before: plus(now, 1) };
  switch (filter.by) {
    case 'status':
      return [behind, { trail: `status/${filter.status}`, from: 'the-last' }];
    case 'attention':
      return [behind, { trail: `attention/${filter.attention}`, from: 'the-last' }];
    case 'due':
      return [behind, { trail: 'due', from: 'the-first', before: filter.before }];
    case 'provider':
      return [{ trail: `provider/${filter.provider}`, from: 'the-last' }];
    case 'reference':
      return [{ trail: `reference/${filter.reference}`, from: 'the-last' }];
  }
}

/**
 * Whether a row that stands on a way is what is looked for at `now`. What time has changed is found behind; unless it is on record all
 * the same, and so on the other way.
 */
export function isFound(filter: OrderFilter, row: ListedOrder, now: Instant, { trail }: Way): boolean {
  const onRecord = row.outlook?.[0];
  if (onRecord === undefined || !isLike(filter, momentOf(row, now))) return false;
  return trail !== 'behind' || !isLike(filter, onRecord);
}

/** Provider and reference no time changes. */
function isLike(filter: OrderFilter, { status, attention, due }: Omit<Moment, 'from'>): boolean {
  switch (filter.by) {
    case 'status':
      return status === filter.status;
    case 'attention':
      return attention.includes(filter.attention);
    case 'due':
      return due !== null && due.at < filter.before;
    case 'provider':
    case 'reference':
      return true;
  }
}
