import { type Instant, plus } from '../../instant.ts';
import type { OrderStatus } from '../record/status.ts';
import type { Attention } from './attention.ts';
import { type ListedOrder, momentOf } from './listed-order.ts';
import type { Moment } from './outlook.ts';

/**
 * What an order is to whoever validates: `to-decide` it was put to them · `named` it names them as having validated it before it was filed, and
 * can still be disowned · `decided` they decided it.
 */
export const VALIDATION_TASKS = ['to-decide', 'named', 'decided'] as const;
export type ValidationTask = (typeof VALIDATION_TASKS)[number];

/** Whose list it is: that of the authority that issued its orders, or of the one that validates them. */
export type ListKind = 'issued' | 'validated';

/** By what somebody looks for orders in a list: one thing at a time. */
export type OrderFilter =
  | { readonly by: 'status'; readonly status: OrderStatus }
  | { readonly by: 'attention'; readonly attention: Attention }
  | { readonly by: 'provider'; readonly provider: string }
  | { readonly by: 'reference'; readonly reference: string }
  /** Of a validator’s orders alone. */
  | { readonly by: 'validation'; readonly validation: ValidationTask }
  /** Somebody has to act before it, or the hold ends. */
  | { readonly by: 'due'; readonly before: Instant };

/**
 * Where a list has what leads to orders alike in one thing. `behind`: orders that time has changed since their last commit, or will;
 * they are like nothing on record, so whoever looks for anything that time can change looks there as well.
 */
export type Trail =
  | `${'status' | 'attention' | 'provider' | 'reference'}/${string}`
  | `validation/${'named' | 'decided'}`
  | 'due'
  | 'behind';

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

const isHolding = (status: OrderStatus): boolean =>
  status === 'issued' || status === 'running' || status === 'continued';

/** What leads a validator to it; to what waits for a decision leads what it needs. */
function ofValidation({ validation, issuedAt }: ListedOrder, { status }: Moment): Signpost[] {
  if (validation?.status === 'prior') return isHolding(status) ? [{ trail: 'validation/named', at: issuedAt }] : [];
  const isDecided = validation?.status === 'granted' || validation?.status === 'refused';
  const at = isDecided ? validation.at : undefined;
  return at === undefined ? [] : [{ trail: 'validation/decided', at }];
}

/** What leads to a row. None to one an earlier version wrote: `views rebuild` puts them up. */
export function signpostsOf(kind: ListKind, row: ListedOrder): Signpost[] {
  const { outlook, issuedAt, provider, reference } = row;
  if (outlook === undefined) return [];
  const [first, next] = outlook;
  const { status, attention, due } = first;
  return [
    { trail: `status/${status}`, at: issuedAt },
    ...attention.map((one) => ({ trail: `attention/${one}`, at: issuedAt }) as const),
    { trail: `provider/${provider}`, at: issuedAt },
    { trail: `reference/${reference}`, at: issuedAt },
    ...(kind === 'validated' ? ofValidation(row, first) : []),
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
    case 'validation':
      // by time alone nothing comes to be so: no order stands behind that is not on record as well
      return filter.validation === 'to-decide'
        ? [
            { trail: 'attention/validation-overdue', from: 'the-first' },
            { trail: 'attention/validation-to-decide', from: 'the-first' },
          ]
        : [{ trail: `validation/${filter.validation}`, from: 'the-last' }];
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

/** What was put to whoever validates, or names them, time can end; what they decided it does not change. */
const isAskedOfValidator = (task: ValidationTask, status: OrderStatus, attention: readonly Attention[]): boolean =>
  task === 'to-decide'
    ? attention.includes('validation-to-decide') || attention.includes('validation-overdue')
    : task === 'decided' || isHolding(status);

/** Provider and reference no time changes. */
function isLike(filter: OrderFilter, { status, attention, due }: Omit<Moment, 'from'>): boolean {
  switch (filter.by) {
    case 'status':
      return status === filter.status;
    case 'attention':
      return attention.includes(filter.attention);
    case 'due':
      return due !== null && due.at < filter.before;
    case 'validation':
      return isAskedOfValidator(filter.validation, status, attention);
    case 'provider':
    case 'reference':
      return true;
  }
}
