import * as z from 'zod/mini';
import { CHALLENGE_GROUNDS } from '../../../domain/order/record/rights.ts';
import { ChallengeId } from '../../border/ids.ts';
import { once } from '../../border/once.ts';
import { Language, NEEDED_WITH_OTHER, prose } from '../../border/text.ts';

const ObjectionText = prose(10_000);
export const Reason = prose(4_000);

/** What an objection says, whoever files it: on which grounds, what is wanted, and more in words of its own. */
export const OBJECTION = {
  grounds: z
    .array(z.enum(CHALLENGE_GROUNDS))
    .check(z.minLength(1), z.maxLength(CHALLENGE_GROUNDS.length), once('names a ground')),
  requestedOutcome: z.enum(['end-the-hold', 'narrow-the-hold', 'other']),
  text: z.optional(ObjectionText),
  /** Why it comes after its time. */
  lateReason: z.optional(Reason),
};

interface Wanted {
  readonly grounds: readonly string[];
  readonly requestedOutcome: string;
  readonly text?: string | undefined;
}

export const hasNeededText = ({ grounds, requestedOutcome, text }: Wanted): boolean =>
  text !== undefined || (requestedOutcome !== 'other' && !grounds.includes('other'));

export const NEEDS_TEXT = { path: ['text'], error: NEEDED_WITH_OTHER };

/** What the person needs to be heard. */
const Needs = z.strictObject({ interpreter: z.optional(Language), accessibility: z.optional(prose(1_000)) });

/** A second look at an objection already decided. */
export const APPEAL = { challenge: ChallengeId, text: z.optional(ObjectionText) };

/** `POST /v1/cases/current/challenges`. */
export const ChallengeCommand = z
  .strictObject({ ...OBJECTION, needs: z.optional(Needs) })
  .check(z.refine(hasNeededText, NEEDS_TEXT));

/** `POST /v1/cases/current/challenges/{challengeId}/withdrawal`: why, for whoever was to decide and for the authority. */
export const WithdrawalCommand = z.strictObject({ reason: z.optional(Reason) });

/** `POST /v1/cases/current/appeals`. */
export const AppealCommand = z.strictObject({ ...APPEAL, needs: z.optional(Needs) });
