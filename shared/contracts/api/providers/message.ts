import * as z from 'zod/mini';
import type { NonExecutionReason } from '../../../domain/law/terms/non-execution.ts';
import { Email } from '../../border/email.ts';
import { Digest, MAX_TARGETS, OrderId, TargetId } from '../../border/ids.ts';
import { once } from '../../border/once.ts';
import { Tel } from '../../border/telephone.ts';
import { Address, FileNumber, Name, OffsetInstant, prose } from '../../border/text.ts';
import { ConflictCommand, MessageCommand } from '../common/hearing.ts';
import { APPEAL, hasNeededText, NEEDS_TEXT, OBJECTION, Reason } from '../common/objections.ts';

/** The order spoken of and the digest of the certificate the provider acted on: a statement about another text is refused. */
const about = { orderId: OrderId, digest: Digest };

const Explanation = prose(4_000);

const Target = z.strictObject({ id: TargetId });
const Targets = z.array(Target).check(
  z.minLength(1),
  z.maxLength(MAX_TARGETS),
  once('names a target', ({ id }) => id),
);

/**
 * Annex III, section D(a), the grounds of the Convention on Cybercrime, Article 29(4) to (6), and that of the Criminal Code of
 * Canada, section 487.012(3); which reasons an instrument admits is decided by its own row.
 */
export const ReasonCode = z.enum([
  'incomplete',
  'manifest-errors',
  'insufficient-information',
  'data-not-stored-at-receipt',
  'de-facto-impossibility',
  'not-issued-or-validated-by-competent-authority',
  'service-not-covered',
  'immunity-privilege-press',
  'offence-not-covered',
  'third-country-conflict',
  'political-offence',
  'essential-interests',
  'dual-criminality',
  'availability-not-secured',
  'prejudice-to-investigation',
  'addressee-under-investigation',
] as const satisfies readonly NonExecutionReason[]);

/** Annex III, section H: who answers for the provider, and whom to ask. */
const Respondent = z.strictObject({
  entity: Name,
  contactName: Name,
  post: Name,
  address: Address,
  tel: Tel,
  fax: z.optional(Tel),
  email: Email,
  authorisedPerson: Name,
});

const NotExecutedTarget = z.strictObject({
  id: TargetId,
  reasons: z._default(z.array(ReasonCode).check(z.maxLength(10), once('names a reason')), []),
  /** Annex III, section G, per identifier as in the electronic form: kept all the same, or not. */
  preservation: z._default(z.enum(['preserved', 'not-preserved']), 'not-preserved'),
});

/** Annex III as far as the message's own envelope does not already say it. Reasons, an explanation, or both (section D). */
const NotExecuted = z
  .strictObject({
    ...about,
    targets: z.array(NotExecutedTarget).check(
      z.minLength(1),
      z.maxLength(MAX_TARGETS),
      once('names a target', ({ id }) => id),
    ),
    explanation: z.optional(Explanation),
    addresseeFileNumber: z.optional(FileNumber),
    respondent: z.optional(Respondent),
  })
  .check(
    z.superRefine(({ targets, explanation }, context) => {
      for (const [index, { reasons }] of targets.entries()) {
        if (reasons.length > 0 || explanation !== undefined) continue;
        context.addIssue({
          code: 'custom',
          path: ['targets', index, 'reasons'],
          message: 'give a reason or an explanation',
        });
      }
    }),
  );

/** Without facts that an earlier objection did not have, it goes back to whoever decided that one. */
const Challenge = z.strictObject({ ...about, ...OBJECTION, newFacts: z.optional(Reason) });

const message = <T extends string, D extends z.core.$ZodType>(type: T, data: D) =>
  z.strictObject({ type: z.literal(type), timestamp: OffsetInstant, data });

/** The body of `POST /v1/provider/messages`: one signed statement of a provider about one order. */
export const ProviderMessage = z.discriminatedUnion('type', [
  message('order.acknowledged', z.strictObject(about)),
  message('order.preserved', z.strictObject({ ...about, targets: Targets })),
  message('order.not-executed', NotExecuted),
  message(
    'clarification.requested',
    z.strictObject({ ...about, question: prose(4_000), targets: z.optional(Targets) }),
  ),
  message('order.released', z.strictObject({ ...about, targets: z.optional(Targets) })),
  message(
    'notice.relayed',
    z.strictObject({
      ...about,
      /** When the notice reached the user, or was sent. */
      relayedAt: OffsetInstant,
      channel: z.enum(['in-service', 'email', 'letter', 'telephone', 'other']),
    }),
  ),
  message('challenge.filed', Challenge.check(z.refine(hasNeededText, NEEDS_TEXT))),
  message('appeal.filed', z.strictObject({ ...about, ...APPEAL })),
  /** In the review of an objection of its own. */
  message('message.sent', z.strictObject({ ...about, ...MessageCommand.shape })),
  message('conflict.declared', z.strictObject({ ...about, ...ConflictCommand.shape })),
]);

export type ProviderMessage = z.infer<typeof ProviderMessage>;
