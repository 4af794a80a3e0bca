import * as z from 'zod/mini';
import { ERROR_CODES } from '../../../errors.ts';

/** RFC 9457. */
export const Problem = z.strictObject({
  type: z.union([z.enum(ERROR_CODES.map((code) => `urn:holdfast:problem:${code}` as const)), z.literal('about:blank')]),
  title: z.string(),
  status: z.int().check(z.minimum(400), z.maximum(599)),
  instance: z.optional(z.string()),
  detail: z.optional(z.string()),
  /** What refused it: a citation of the law, or a policy of Holdfast. */
  rule: z.optional(z.string()),
  /** One entry for each fault; `pointer` is an RFC 6901 pointer into the body. */
  errors: z.optional(z.array(z.strictObject({ pointer: z.string(), detail: z.string() }))),
});
