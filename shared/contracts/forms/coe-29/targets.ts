import * as z from 'zod/mini';
import { type StoredForm, StoredSection } from '../parts/stored-section.ts';

/** Letter (c), as filing stored it. */
export const COE_29 = {
  section: z.pipe(
    z.object({ c: StoredSection }),
    z.transform(({ c }) => c),
  ),
  fileNumber: z.pipe(
    z.object({ a: z.object({ fileNumber: z.string() }) }),
    z.transform(({ a }) => a.fileNumber),
  ),
} as const satisfies StoredForm;
