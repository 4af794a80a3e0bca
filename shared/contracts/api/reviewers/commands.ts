import * as z from 'zod/mini';
import { fromRfc3339, type Instant } from '../../../domain/instant.ts';
import { DATA_CATEGORIES } from '../../../domain/law/terms/data-category.ts';
import { MAX_TARGETS, TargetId } from '../../border/ids.ts';
import { once } from '../../border/once.ts';
import { OffsetInstant, prose } from '../../border/text.ts';

const Reasons = prose(20_000);

const Amendment = z
  .strictObject({
    /** What stays, target by target; left out: every target as it stands. A deferral has none. */
    targets: z.optional(
      z
        .array(
          z.strictObject({
            id: TargetId,
            categories: z.array(z.enum(DATA_CATEGORIES)).check(z.minLength(1), once('names a kind of data')),
          }),
        )
        .check(
          z.minLength(1),
          z.maxLength(MAX_TARGETS),
          once('names a target', ({ id }) => id),
        ),
    ),
    /** An earlier end: of the hold, or of the wait with the notice. */
    endsAt: z.optional(OffsetInstant),
  })
  .check(
    z.refine(({ targets, endsAt }) => targets !== undefined || endsAt !== undefined, {
      error: 'names what stays, an earlier end, or both',
    }),
  );

const decisionTexts = {
  /** For the issuing authority, and for whoever reviews it next. */
  reasons: Reasons,
  /** The reasons in the form whoever objected may read; required in the review of an objection. */
  forTheOtherSide: z.optional(Reasons),
};

/**
 * `POST …/decision`; of a member of a panel, the vote. `affirm`: it stands, the notice may wait as asked, or the person was told as
 * claimed · `amend`: less of it stands, or for less long · `revoke`: the hold ends at once, the notice may not wait, or the person is
 * still to be told.
 */
export const ReviewDecision = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('affirm'), ...decisionTexts }),
  z.strictObject({ outcome: z.literal('amend'), ...decisionTexts, amendment: Amendment }),
  z.strictObject({ outcome: z.literal('revoke'), ...decisionTexts }),
]);

/** `POST …/permission`: the hold may be extended once although an objection to it is open. */
export const ReviewPermission = z.strictObject({ reasons: Reasons });

/** `POST …/conflict`: why another reviewer should have your seat. */
export const ReviewConflict = z.strictObject({ reason: prose(4_000) });

/** `POST …/messages`: what reviewer and parties say to each other; each party hears all of it. */
export const ReviewMessage = z.strictObject({ text: prose(10_000) });
/** The end a decision sets; `null` where it leaves it. */
export const amendedEndOf = ({ endsAt }: z.output<typeof Amendment>): Instant | null =>
  endsAt === undefined ? null : fromRfc3339(endsAt);

export type ReviewDecision = z.infer<typeof ReviewDecision>;
