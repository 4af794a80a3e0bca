import * as z from 'zod/mini';
import { DirectoryId } from '../../border/ids.ts';
import { ListQuery } from '../common/queries.ts';

/** The query of `GET /v1/oversight/orders`: those of one authority. */
export const SupervisedQuery = z.extend(ListQuery, { authority: DirectoryId });
