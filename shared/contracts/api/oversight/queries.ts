import * as z from 'zod/mini';
import { DirectoryId } from '../../border/ids.ts';
import { AttentionOnRecord, FilteredListQuery, oneFilterAtMost } from '../common/order-filters.ts';

/** What `GET /v1/oversight/orders` is asked: those of one authority. */
export const SupervisedList = z.extend(FilteredListQuery, { authority: DirectoryId, attention: AttentionOnRecord });

/** Its query. */
export const SupervisedQuery = SupervisedList.check(oneFilterAtMost);
