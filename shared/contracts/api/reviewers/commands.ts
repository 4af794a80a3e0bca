import * as z from 'zod/mini';
import { fromRfc3339, type Instant } from '../../../domain/instant.ts';
import { DATA_CATEGORIES, type DataCategory } from '../../../domain/law/terms/data-category.ts';
import { MAX_TARGETS, TargetId } from '../../border/ids.ts';
import { once } from '../../border/once.ts';
import { OffsetInstant, prose } from '../../border/text.ts';

const Reasons = prose(20_000);

/** What becomes of one target. */
const NamedTarget = z
  .strictObject({
    id: TargetId,
    /** The data that may still be asked of it. */
    categories: z.optional(z.array(z.enum(DATA_CATEGORIES)).check(z.minLength(1), once('names a kind of data'))),
    /** It goes: its provider need not keep it any more. */
    drop: z.optional(z.literal(true)),
  })
  .check(
    z.refine(({ categories, drop }) => (categories === undefined) !== (drop === undefined), {
      error: 'names the data that stay ("categories"), or says that it goes ("drop": true)',
    }),
  );

const Amendment = z
  .strictObject({
    /**
     * Every target the order still holds, each with the data that stay of it, or with `drop` when it goes; left out: no target is
     * touched. A deferral has none.
     */
    targets: z.optional(
      z.array(NamedTarget).check(
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
  /**
   * Whoever filed knew these targets for a protected person's, and did not say so: with why you find that, which is sealed with the
   * decision. Oversight is shown order and officer.
   */
  knownAndNotSaid: z.optional(
    z.strictObject({
      targets: z.array(TargetId).check(
        z.minLength(1),
        z.maxLength(MAX_TARGETS),
        once('names a target', (id) => id),
      ),
      reason: prose(4_000),
    }),
  ),
};

/**
 * `POST …/decision`; of a member of a panel, the vote. `affirm`: it stands, the notice may wait as asked, the person was told as
 * claimed, or the continuation may be renewed · `amend`: less of it stands, or for less long · `revoke`: the hold ends at once, the
 * notice may not wait, the person is still to be told, or the continuation ends at the end it has.
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
/** The query of `POST …/decision`: `true` asks what would come of it, and nothing is stored. */
export const DecisionQuery = z.strictObject({
  dryRun: z._default(z.enum(['true', 'false'], { error: 'must be true or false' }), 'false'),
});

/** The targets a decision names, a target that goes without data; `null` where it touches none. */
export const amendedTargetsOf = ({ targets }: z.output<typeof Amendment>): Named[] | null =>
  targets?.map(({ id, categories = [] }) => ({ id, categories })) ?? null;

interface Named {
  readonly id: string;
  readonly categories: readonly DataCategory[];
}

/** The end a decision sets; `null` where it leaves it. */
export const amendedEndOf = ({ endsAt }: z.output<typeof Amendment>): Instant | null =>
  endsAt === undefined ? null : fromRfc3339(endsAt);

export type ReviewDecision = z.infer<typeof ReviewDecision>;
