import * as z from 'zod/mini';
import { ATTENTION_CODES } from '../../../domain/order/readings/attention.ts';
import { type OrderFilter, VALIDATION_TASKS } from '../../../domain/order/readings/signposts.ts';
import { mayBeReference } from '../../../domain/spoken-reference.ts';
import { DirectoryId } from '../../border/ids.ts';
import { OrderStatus } from '../../border/wire.ts';
import { ListQuery, QueriedInstant } from './queries.ts';

/**
 * What a list can be looked through for. Not `data-held-by-others`: whether others hold the data is decided at each reading, and a page with
 * gaps would tell of those of whom nothing may be told.
 */
const FOUND_ATTENTION = ATTENTION_CODES.filter((code) => code !== 'data-held-by-others');

/** The same of what rows of a list tell: whether a message is late stands beside them, for the side that issued the order. */
export const AttentionOnRecord = z.optional(z.enum(FOUND_ATTENTION.filter((code) => code !== 'message-undelivered')));

/** A reference as it was spoken or typed. */
export const SpokenReference = z.optional(
  z
    .string()
    .check(
      z.maxLength(40, { abort: true }),
      z.refine(mayBeReference, { error: 'must be a reference: twelve letters and digits' }),
    ),
);

/** One thing to look for. */
const FILTERS = {
  status: z.optional(OrderStatus),
  attention: z.optional(z.enum(FOUND_ATTENTION)),
  provider: z.optional(DirectoryId),
  dueBefore: QueriedInstant,
  reference: SpokenReference,
} as const;

/** What an order is to whoever validates: of a validator’s list alone. */
const VALIDATION = { validation: z.optional(z.enum(VALIDATION_TASKS)) } as const;

const FILTER_NAMES = ['status', 'attention', 'provider', 'dueBefore', 'reference', 'validation'] as const satisfies (
  | keyof typeof FILTERS
  | keyof typeof VALIDATION
)[];

type Filters = { readonly [Name in keyof typeof FILTERS | keyof typeof VALIDATION | 'cursor']?: unknown };

/** What a reference leads to has no pages. */
export const noPageOfReference = z.superRefine<Pick<Filters, 'reference' | 'cursor'>>((query, context) => {
  if (query.reference === undefined || query.cursor === undefined) return;
  context.addIssue({ code: 'custom', path: ['cursor'], message: 'is for lists: a reference leads to one order' });
});

/** Each is answered by a key of its own; of two there is none. */
export const oneFilterAtMost = z.superRefine<Filters>((query, context) => {
  const named = FILTER_NAMES.filter((name) => query[name] !== undefined);
  if (named.length < 2) return;
  for (const name of named) {
    context.addIssue({ code: 'custom', path: [name], message: `is one filter of ${named.length}: send one at a time` });
  }
});

/** The same list with what it can be narrowed by. */
export const FilteredListQuery = z.extend(ListQuery, FILTERS);

/** The query of `GET /v1/orders`. */
export const OrderListQuery = FilteredListQuery.check(oneFilterAtMost, noPageOfReference);

/** The same of a validator’s list. */
export const ValidatorListFilters = z.extend(FilteredListQuery, VALIDATION);
export const ValidatorListQuery = ValidatorListFilters.check(oneFilterAtMost, noPageOfReference);

type Filtered = Partial<z.output<typeof ValidatorListFilters>>;

/** What is looked for, unless it is by reference; `undefined` for the whole list. */
export function filterOf({ status, attention, provider, dueBefore, validation }: Filtered): OrderFilter | undefined {
  if (status !== undefined) return { by: 'status', status };
  if (attention !== undefined) return { by: 'attention', attention };
  if (provider !== undefined) return { by: 'provider', provider };
  if (validation !== undefined) return { by: 'validation', validation };
  return dueBefore === undefined ? undefined : { by: 'due', before: dueBefore };
}
