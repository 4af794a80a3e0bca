import * as z from 'zod/mini';
import { type StoredForm, StoredSection } from '../parts/stored-section.ts';

/** Section C, as filing stored it. */
export const EU_EPOC_PR = {
  section: z.pipe(
    z.object({ C: StoredSection }),
    z.transform(({ C }) => C),
  ),
  fileNumber: z.pipe(
    z.object({ A: z.object({ issuingFileNumber: z.string() }) }),
    z.transform(({ A }) => A.issuingFileNumber),
  ),
} as const satisfies StoredForm;
