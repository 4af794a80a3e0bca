import * as z from 'zod/mini';
import { SuspensionId } from '../border/ids.ts';

/** A look through the orders of a suspended account, as its queue holds it. */
export const SuspensionMessage = z.strictObject({
  suspension: SuspensionId,
  look: z.int().check(z.minimum(1)),
  cursor: z.optional(z.string().check(z.maxLength(2_000))),
});
