import * as z from 'zod/mini';
import { type StoredForm, StoredIdentifier, StoredRange, type StoredSection } from '../parts/stored-section.ts';

/** The accounts of a letter, as filing stored it. */
export const US_2703F = {
  section: z.pipe(
    z.object({ accounts: z.array(StoredIdentifier), dateRange: z.optional(StoredRange) }),
    z.transform(
      ({ accounts, dateRange }): z.output<typeof StoredSection> => ({
        identifiers: accounts,
        timeRange: dateRange,
      }),
    ),
  ),
  fileNumber: z.pipe(
    z.object({ fileNumber: z.string() }),
    z.transform(({ fileNumber }) => fileNumber),
  ),
} as const satisfies StoredForm;
