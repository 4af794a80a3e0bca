import * as z from 'zod/mini';
import { MONTH_PATTERN, month } from '../../../domain/month.ts';
import { DirectoryId } from '../../border/ids.ts';
import { AttentionOnRecord, FilteredListQuery, noPageOfReference, oneFilterAtMost } from '../common/order-filters.ts';
import { ListQuery } from '../common/queries.ts';

/** What `GET /v1/oversight/orders` is asked: those of one authority. */
export const SupervisedList = z.extend(FilteredListQuery, { authority: DirectoryId, attention: AttentionOnRecord });

/** Its query. */
export const SupervisedQuery = SupervisedList.check(oneFilterAtMost, noPageOfReference);

const MONTH_FORM = 'must be a month in UTC, such as 2026-11';

/** The query of `GET /v1/oversight/consultations`: those of one month. */
export const ConsultationsQuery = z.extend(ListQuery, {
  month: z.pipe(z.string().check(z.regex(MONTH_PATTERN, { error: MONTH_FORM, abort: true })), z.transform(month)),
});
