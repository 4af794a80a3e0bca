import * as z from 'zod/mini';
import { IDENTIFIER_TYPES } from '../../../domain/filing/identifiers/identifiers.ts';
import type { TimeRange } from '../../border/text.ts';
import type { Identifier } from './identifiers.ts';

/** As much of each as is read back, of what was checked when it was filed. */
export const StoredRange = z.object({ start: z.string(), end: z.string() }) satisfies z.core.$ZodType<TimeRange>;
export const StoredIdentifier = z.object({
  type: z.enum(IDENTIFIER_TYPES),
  value: z.string(),
  timestamp: z.optional(z.string()),
  port: z.optional(z.int()),
  timeRange: z.optional(StoredRange),
}) satisfies z.core.$ZodType<Identifier>;

/** What a stored certificate names, and the period that goes for all without one of their own. */
export const StoredSection = z.object({
  identifiers: z.array(StoredIdentifier),
  timeRange: z.optional(StoredRange),
});

/** What is read back of the stored certificates of one basis. */
export interface StoredForm {
  /** Where they name their targets. */
  readonly section: z.ZodMiniType<z.output<typeof StoredSection>>;
  /** Where they name the case, by the issuing authority's file number. */
  readonly fileNumber: z.ZodMiniType<string>;
}
