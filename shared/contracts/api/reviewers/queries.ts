import * as z from 'zod/mini';
import { ListQuery, QueriedInstant } from '../common/queries.ts';

/** The query of `GET /v1/reviews`. */
export const ReviewListQuery = z.extend(ListQuery, { dueBefore: QueriedInstant });
