import * as z from 'zod/mini';
import { StoredSection } from '../parts/stored-section.ts';

/** Section C, as filing stored it. */
export const EU_EPOC_PR = z.pipe(
  z.object({ C: StoredSection }),
  z.transform(({ C }) => C),
);
