import * as z from 'zod/mini';
import { DirectoryId } from '../../border/ids.ts';

/** One of those who decide, by number from 1. */
export const SeatView = z.strictObject({
  seat: z.int().check(z.minimum(1)),
  /** The house of whoever has it, while somebody has; who that is stays between the reviewer and the record. */
  institution: z.optional(DirectoryId),
});
