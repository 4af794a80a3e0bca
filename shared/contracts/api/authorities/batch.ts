import * as z from 'zod/mini';
import { Problem } from '../common/problem.ts';
import { FilingAccepted, FilingChecked } from './filing.ts';
import { FilingWaits } from './waiting.ts';

/** The answer to a batch: one entry for each line, in their order. */
export const BatchAnswer = z.strictObject({
  rows: z.array(
    z.strictObject({
      /** In the body, from 1. */
      line: z.int(),
      /** Its key; `null` where it could not be read. */
      row: z.nullable(z.string()),
      /** The status that a request of its own would have been answered with. */
      status: z.int(),
      /** What it would have been answered; pointers of findings go into the line. */
      answer: z.optional(z.union([FilingAccepted, FilingWaits, FilingChecked])),
      /** What it was refused for; pointers go into the line, and of `identifiersCsv` on to its line and column. */
      problem: z.optional(Problem),
    }),
  ),
  /** Whether the same batch, sent again with the same key, may do more: a row was not reached, or a service did not answer. */
  sendAgain: z.boolean(),
});

export type BatchAnswer = z.infer<typeof BatchAnswer>;
