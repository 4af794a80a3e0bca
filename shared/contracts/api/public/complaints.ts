import * as z from 'zod/mini';
import { line, prose } from '../../border/text.ts';

/** `POST /v1/complaints`: by anyone who suspects a hold and has no case code. */
export const ComplaintCommand = z.strictObject({
  /** An account, address or number it may be about. */
  identifierHint: z.optional(line(320)),
  text: prose(10_000),
  /** Where the answer may go. */
  contact: z.optional(line(320)),
});

/** The answer, always the same. */
export const ComplaintReceived = z.strictObject({ answer: z.literal('will-be-checked') });

export type ComplaintReceived = z.infer<typeof ComplaintReceived>;
