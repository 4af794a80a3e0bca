import * as z from 'zod/mini';
import { type StoredForm, StoredSection } from '../parts/stored-section.ts';

/** Form 5.001, as filing stored it. */
export const CA_487_012 = {
  section: StoredSection,
  fileNumber: z.pipe(
    z.object({ fileNumber: z.string() }),
    z.transform(({ fileNumber }) => fileNumber),
  ),
} as const satisfies StoredForm;
