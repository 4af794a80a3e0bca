import * as z from 'zod/mini';
import { WAITING_CAUSES } from '../../../domain/filing/waiting.ts';
import { FINDING_CODES } from '../../../domain/law/terms/breadth-rule.ts';
import { FILER_FINDING_CODES } from '../../../domain/order/record/filer.ts';
import { DirectoryId, OrderId, Reference, TargetId } from '../../border/ids.ts';
import { Version } from '../../border/wire.ts';
import { FilingId } from './waiting.ts';

/** Something about an order that is broader than it may need to be, or about who files it; only `readAs` gives back what stood there. */
const Finding = z.strictObject({
  code: z.enum([...FINDING_CODES, ...FILER_FINDING_CODES]),
  /** RFC 6901 pointer into the filing. */
  pointer: z.string(),
  detail: z.string(),
  /** `blocking`: the order is refused · `advisory`: it is issued, and this is on record. */
  effect: z.enum(['blocking', 'advisory']),
  /** The law, or the policy, that the effect rests on. */
  rule: z.string(),
  /** In the answer to a check: how an identifier is read that was corrected. */
  readAs: z.optional(z.string()),
});

/** A case that the form does not foresee, in words, with where the law has it. */
const FormWarningView = z.strictObject({ code: z.string(), detail: z.string(), rule: z.string() });

/** The targets that were said to be a protected person's: a reviewer looks at each order. Left out where there are none. */
const protectedTargets = z.optional(z.array(TargetId));

/** The answer to `POST /v1/filing-checks`. */
export const FilingChecked = z.strictObject({
  findings: z.array(Finding),
  wouldBeRefused: z.boolean(),
  /** Why it would wait for a second officer, as far as the directory says: what a burst does is not foreseen. Left out where it would not. */
  wouldWaitBecause: z.optional(z.array(z.enum(WAITING_CAUSES))),
  protectedTargets,
});

/** The answer to `POST /v1/filings`. */
export const FilingAccepted = z.strictObject({
  filing: FilingId,
  orders: z.array(z.strictObject({ id: OrderId, reference: Reference, provider: DirectoryId, version: Version })),
  /** Advisory ones only, and the same for every order of the filing. */
  findings: z.array(Finding),
  /** What the law allows and its form does not foresee; recorded, not refused. */
  warnings: z.optional(z.array(FormWarningView)),
  /** Answers of the instrument's row that were not verified against the law (mark U), as pointers into the row. */
  unverified: z.optional(z.array(z.string())),
  protectedTargets,
});

export type FilingChecked = z.infer<typeof FilingChecked>;

export type FilingAccepted = z.infer<typeof FilingAccepted>;
