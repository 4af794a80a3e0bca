import * as z from 'zod/mini';
import { Remark, TimeRange } from '../../border/text.ts';
import { EpocPrIdentifier, listed } from '../parts/identifiers.ts';

/** Annex II, section C. The form has one time range; the electronic form allows one for each identifier. */
export const SectionC = z.strictObject({
  identifiers: listed(EpocPrIdentifier),
  timeRange: z.optional(TimeRange),
  additionalInformation: z.optional(Remark),
});
