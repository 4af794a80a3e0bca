import * as z from 'zod/mini';
import { FILE_REFUSALS } from '../../../domain/attachments/type-refusals.ts';
import { READING_FAULTS } from '../../../domain/order/readings/document-reading.ts';
import { ERROR_CODES, SIGN_KINDS } from '../../../errors.ts';

/** A sign that is not taken: which, why, and where, counted in characters from 1, between which words of what was sent. */
const RefusedSign = z.strictObject({
  codePoint: z.string().check(z.regex(/^U\+[0-9A-F]{4,6}$/)),
  kind: z.enum(SIGN_KINDS),
  position: z.int().check(z.minimum(1)),
  before: z.optional(z.string()),
  after: z.optional(z.string()),
});

/** Why a file is not taken, or nothing was read out of one: some are of both. */
const REASONS = [...new Set([...FILE_REFUSALS, ...READING_FAULTS])] as const;

/** RFC 9457. */
export const Problem = z.strictObject({
  type: z.union([z.enum(ERROR_CODES.map((code) => `urn:holdfast:problem:${code}` as const)), z.literal('about:blank')]),
  title: z.string(),
  status: z.int().check(z.minimum(400), z.maximum(599)),
  instance: z.optional(z.string()),
  detail: z.optional(z.string()),
  /** What refused it: a citation of the law, or a policy of Holdfast. */
  rule: z.optional(z.string()),
  /** One entry for each fault; `pointer` is an RFC 6901 pointer into the body, `reason` says why a file is not taken, or says nothing that could be checked. */
  errors: z.optional(
    z.array(
      z.strictObject({
        pointer: z.string(),
        detail: z.string(),
        reason: z.optional(z.enum(REASONS)),
        sign: z.optional(RefusedSign),
      }),
    ),
  ),
});
