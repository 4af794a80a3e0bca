import * as z from 'zod/mini';
import { DEFERRAL_GROUNDS } from '../../../domain/order/record/rights.ts';
import { DirectoryId, MAX_TARGETS, TargetId } from '../../border/ids.ts';
import { once } from '../../border/once.ts';
import { Day, FileNumber, Name, NEEDED_WITH_OTHER, OffsetInstant, prose } from '../../border/text.ts';
import { SectionG } from '../../forms/eu-epoc-pr/certificate.ts';
import { FORMS } from '../../forms/forms.ts';
import { correctTelephones } from '../../forms/parts/telephones.ts';
import { uniteByInstrument } from '../../forms/unite.ts';

const Explanation = prose(4_000);

/** A paper with each telephone as it is dialled from abroad, like that of a filing. */
const toDialable = <P>(paper: P): P => correctTelephones(paper).form;

/** `POST …/validation`: how the validation that was left for later goes on. */
export const ValidationCommand = z.discriminatedUnion('step', [
  /** `authority` is the directory id of the one asked. */
  z.strictObject({ step: z.literal('sought'), authority: DirectoryId }),
  z.strictObject({ step: z.literal('granted'), validator: SectionG.check(z.overwrite(toDialable)) }),
  z.strictObject({ step: z.literal('refused'), reason: Explanation }),
]);

/** `POST …/extension`, for each basis that has one. */
export const ExtensionCommand = uniteByInstrument(
  Object.values(FORMS).flatMap(({ extension }) => extension ?? []),
).check(z.overwrite(toDialable));

/** `POST …/production-request`, for each basis under which the hold goes on by it. */
export const ProductionRequestCommand = uniteByInstrument(
  Object.values(FORMS).flatMap(({ continuation }) => continuation ?? []),
).check(z.overwrite(toDialable));

/**
 * `POST …/transmission`: the production request that a hold is kept for went out, after it was confirmed as issued and not yet sent.
 * `transmittedTo` is the provider, establishment or representative, or the authority that has it.
 */
export const TransmissionCommand = z.strictObject({
  transmittedOn: Day,
  transmittedTo: Name,
  recipientFileNumber: z.optional(FileNumber),
});

/** `POST …/renewal`: why a reviewer should let the continuation be renewed once more. */
export const RenewalCommand = z.strictObject({ reason: Explanation });

/** `POST …/confirmation`: the order of an officer who was suspended is the authority's own; that it is not is said by withdrawing it. */
export const ConfirmAgainCommand = z.strictObject({ stands: z.literal(true) });

/** `POST …/need`: why the hold is still needed; that it is not is said by releasing it. */
export const NeedCommand = z.strictObject({ reason: Explanation });

const RELEASE_REASONS = ['no-longer-needed', 'production-completed', 'follow-up-refused', 'other'] as const;
const WITHDRAWAL_REASONS = [
  'issued-in-error',
  'conditions-not-met',
  'objection-accepted',
  'parallel-proceedings',
  'other',
] as const;

const hasNeededExplanation = ({ reason, explanation }: { reason: string; explanation?: string | undefined }): boolean =>
  reason !== 'other' || explanation !== undefined;

const NEEDS_EXPLANATION = { path: ['explanation'], error: NEEDED_WITH_OTHER };

/** `POST …/release`: the hold served its purpose (`release`), or should not have been or stand (`withdrawal`). */
export const ReleaseCommand = z.discriminatedUnion('effect', [
  z
    .strictObject({
      effect: z.literal('release'),
      reason: z.enum(RELEASE_REASONS),
      explanation: z.optional(Explanation),
    })
    .check(z.refine(hasNeededExplanation, NEEDS_EXPLANATION)),
  z
    .strictObject({
      effect: z.literal('withdrawal'),
      reason: z.enum(WITHDRAWAL_REASONS),
      explanation: z.optional(Explanation),
    })
    .check(z.refine(hasNeededExplanation, NEEDS_EXPLANATION)),
]);

/**
 * `POST …/clarification-answer`, to a question or to a statement that the order cannot be executed. `answer` goes to the
 * provider. `maintained`: the order stands · `excused`: for `targets` it need not be executed; when nothing else is left to hold,
 * that ends it (Regulation (EU) 2023/1543, Article 11(6)) · `withdrawn`: the order ends as a whole.
 */
export const ClarificationAnswerCommand = z.discriminatedUnion('outcome', [
  z.strictObject({ answer: Explanation, outcome: z.literal('maintained') }),
  z.strictObject({
    answer: Explanation,
    outcome: z.literal('excused'),
    targets: z.array(TargetId).check(z.minLength(1), z.maxLength(MAX_TARGETS), once('names a target')),
  }),
  z.strictObject({ answer: Explanation, outcome: z.literal('withdrawn') }),
]);

/** `POST …/notice-deferral`: wait with the notice until `until`, on a ground of Directive (EU) 2016/680, Article 13(3). */
export const NoticeDeferralCommand = z.strictObject({
  ground: z.enum(DEFERRAL_GROUNDS),
  reason: Explanation,
  until: OffsetInstant,
});

/** `POST …/notice`: the authority says that it told the person itself, at `toldAt`; `proof` is for the reviewer who confirms it. */
export const NoticeRecordCommand = z.strictObject({
  toldAt: OffsetInstant,
  channel: z.enum(['in-person', 'letter', 'email', 'telephone', 'through-counsel', 'other']),
  proof: Explanation,
});

export type ValidationCommand = z.infer<typeof ValidationCommand>;
export type ExtensionCommand = z.infer<typeof ExtensionCommand>;
export type ProductionRequestCommand = z.infer<typeof ProductionRequestCommand>;
export type TransmissionCommand = z.infer<typeof TransmissionCommand>;
export type ReleaseCommand = z.infer<typeof ReleaseCommand>;
export type ClarificationAnswerCommand = z.infer<typeof ClarificationAnswerCommand>;
export type RenewalCommand = z.infer<typeof RenewalCommand>;
export type NeedCommand = z.infer<typeof NeedCommand>;
export type NoticeDeferralCommand = z.infer<typeof NoticeDeferralCommand>;
export type NoticeRecordCommand = z.infer<typeof NoticeRecordCommand>;
