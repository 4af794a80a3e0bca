import * as z from 'zod/mini';
import { StoredSection } from '../parts/stored-section.ts';

/** Letter (c), as filing stored it. */
export const COE_29 = z.pipe(
  z.object({ c: StoredSection }),
  z.transform(({ c }) => c),
);
