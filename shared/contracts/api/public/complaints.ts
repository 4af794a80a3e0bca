import * as z from 'zod/mini';
import { COMPLAINT_ANSWER, COMPLAINT_WAITS } from '../../../domain/cases/complaint.ts';
import { Day, line, prose } from '../../border/text.ts';

/** `POST /v1/complaints`: by anyone who suspects a hold and has no case code. */
export const ComplaintCommand = z.strictObject({
  /** An account, address or number it may be about. */
  identifierHint: z.optional(line(320)),
  text: prose(10_000),
  /** Where the answer may go. */
  contact: z.optional(line(320)),
});

/** The answer, always the same but for the number. */
export const ComplaintReceived = z.strictObject({
  answer: z.literal(COMPLAINT_WAITS),
  /** To ask with what became of it; whoever loses it gets no other. */
  number: z.string(),
});

/** `POST /v1/complaint-enquiries`. */
export const ComplaintEnquiry = z.strictObject({
  /** As the complaint was answered with; case, dashes and spaces do not matter. */
  number: z.string().check(z.minLength(1), z.maxLength(200)),
});

/** How far a complaint has come; the same whatever was found. */
export const ComplaintProgress = z.strictObject({
  receivedOn: Day,
  state: z.enum(['waiting', 'checked']),
  /** The day of the first check. */
  checkedOn: z.optional(Day),
  answer: z.enum([COMPLAINT_WAITS, COMPLAINT_ANSWER]),
});

export type ComplaintReceived = z.infer<typeof ComplaintReceived>;
export type ComplaintProgress = z.infer<typeof ComplaintProgress>;
