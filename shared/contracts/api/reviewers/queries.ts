import * as z from 'zod/mini';
import { noPageOfReference, oneFilterAtMost, SpokenReference } from '../common/order-filters.ts';
import { ListQuery, QueriedInstant } from '../common/queries.ts';

/** The query of `GET /v1/reviews`. */
export const ReviewListQuery = z
  .extend(ListQuery, { dueBefore: QueriedInstant, reference: SpokenReference })
  .check(oneFilterAtMost, noPageOfReference);
