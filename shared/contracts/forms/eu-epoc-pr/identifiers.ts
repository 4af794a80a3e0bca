import * as z from 'zod/mini';
import { MAX_TARGETS } from '../../border/ids.ts';
import { Remark, TimeRange } from '../../border/text.ts';
import { checkIdentifiers, EpocPrIdentifier } from '../parts/identifiers.ts';

/** Annex II, section C. The form has one time range; the electronic form allows one for each identifier. */
export const SectionC = z.strictObject({
  identifiers: z
    .array(EpocPrIdentifier)
    .check(z.minLength(1), z.maxLength(MAX_TARGETS), z.superRefine(checkIdentifiers)),
  timeRange: z.optional(TimeRange),
  additionalInformation: z.optional(Remark),
});
