import * as z from 'zod/mini';
import { FileNumber } from '../../border/text.ts';
import { Cursor, DEFAULT_LIMIT, MAX_LIMIT } from '../common/queries.ts';

/** `POST /v1/order-searches`. */
export const OrderSearch = z.strictObject({
  /** As the certificate has it, whatever its spelling. */
  fileNumber: FileNumber,
  limit: z._default(z.int().check(z.minimum(1), z.maximum(MAX_LIMIT)), DEFAULT_LIMIT),
  cursor: Cursor,
});
