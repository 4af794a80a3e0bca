import * as z from 'zod/mini';
import { PAPER_FINDING_CODES } from '../../../domain/order/record/paper-finding.ts';

/** What a later paper says otherwise than the order, and may say rightly; it never repeats what stood there. */
export const PaperFindingView = z.strictObject({
  code: z.enum(PAPER_FINDING_CODES),
  /** RFC 6901 pointer into the request that brought the paper. */
  pointer: z.string(),
  detail: z.string(),
  rule: z.string(),
});

export type PaperFindingView = z.infer<typeof PaperFindingView>;
