import * as z from 'zod/mini';
import { PROTECTED_AS, type ProtectedTarget } from '../../domain/filing/protected-targets.ts';
import { fromRfc3339 } from '../../domain/instant.ts';
import { DATA_CATEGORIES } from '../../domain/law/terms/data-category.ts';
import type { Ballot } from '../../domain/order/life/rights-command.ts';
import { OUTCOMES } from '../../domain/order/record/rights.ts';
import { Digest } from '../border/ids.ts';
import { Language } from '../border/text.ts';

/** Words as they were sealed, read back. */
export const SealedObjection = z.object({
  requestedOutcome: z.optional(z.string()),
  text: z.optional(z.string()),
  lateReason: z.optional(z.string()),
  newFacts: z.optional(z.string()),
  needs: z.optional(z.strictObject({ interpreter: z.optional(Language), accessibility: z.optional(z.string()) })),
});
export const SealedWithdrawal = z.object({ reason: z.optional(z.string()) });
export const SealedMessage = z.object({ text: z.string() });
/** Of a decision only what was written for the objecting side. */
export const SealedDecision = z.object({ forTheOtherSide: z.optional(z.string()) });

/** A member's vote as it is sealed, and read back once the votes may settle it. */
const SealedVote = z.object({
  outcome: z.enum(OUTCOMES),
  unsaid: z.optional(z.array(z.string())),
  amendment: z.nullable(
    z.object({
      targets: z.array(z.object({ id: z.string(), categories: z.array(z.enum(DATA_CATEGORIES)) })),
      endsAt: z.nullable(z.pipe(z.iso.datetime(), z.transform(fromRfc3339))),
    }),
  ),
}) satisfies z.core.$ZodType<Ballot>;

/** What a sealed vote says. */
export const readBallot = (words: unknown): Ballot => z.parse(SealedVote, words);

/** What whoever filed said of protected persons, as it was sealed. */
const SealedProtection = z.object({
  protectedTargets: z.array(z.object({ target: z.string(), protectedAs: z.enum(PROTECTED_AS) })),
});

/** Which targets it names, and as whose. */
export const readProtection = (said: unknown): readonly ProtectedTarget[] =>
  z.parse(SealedProtection, said).protectedTargets;

/** Name and digest as they were sealed. */
export const SealedAttachment = z.object({ name: z.string(), sha256: Digest });
