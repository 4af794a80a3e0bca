import * as z from 'zod/mini';
import { FINDING_CODES } from '../../domain/law/terms/breadth-rule.ts';
import type { EventOf, EventType, OrderEvent } from '../../domain/order/record/events.ts';
import { PAPER_FINDING_CODES } from '../../domain/order/record/paper-finding.ts';
import { StoredInstrument } from './instrument.ts';
import { RIGHTS_EVENTS } from './rights.ts';
import {
  StoredCategories,
  StoredComputation,
  StoredFiler,
  StoredFilingId,
  StoredInstant,
  StoredIssuer,
  StoredOrderId,
  StoredPlaces,
  StoredSeconding,
  StoredSuspensionId,
  StoredVariant,
} from './values.ts';

const event = <T extends EventType, F extends z.core.$ZodShape>(type: T, facts: F) =>
  z.strictObject({ type: z.literal(type), at: StoredInstant, ...facts });

const ended = { reason: z.string(), confirmationDueAt: z.nullable(StoredInstant), erasesAt: StoredInstant };
const ids = z.array(z.string());
/** Of papers that came after 0.2.0; left out where nothing was found. */
const onPaper = {
  findings: z.optional(z.array(z.strictObject({ code: z.enum(PAPER_FINDING_CODES), pointer: z.string() }))),
};

/** Of ends that were set since the authority is asked whether a hold is still needed. */
const asking = { asksNeedAt: z.optional(z.array(StoredInstant)) };

const EVENTS = {
  'order.issued': event('order.issued', {
    orderId: StoredOrderId,
    reference: z.string(),
    filing: StoredFilingId,
    instrument: StoredInstrument,
    authority: z.string(),
    issuer: StoredIssuer,
    provider: z.string(),
    emergency: z.boolean(),
    protectedPerson: z.optional(z.literal(true)),
    holdDays: z.optional(z.int()),
    variant: StoredVariant,
    places: StoredPlaces,
    targets: z.array(z.strictObject({ id: z.string(), type: z.string(), categories: StoredCategories })),
    ends: StoredComputation,
    acknowledgementDueAt: StoredInstant,
    validation: z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('not-needed') }),
      z.strictObject({
        status: z.literal('prior'),
        validator: z.exactOptional(z.string()),
        institution: z.exactOptional(z.string()),
        unregistered: z.exactOptional(z.literal(true)),
      }),
      z.strictObject({ status: z.literal('awaited'), seek: StoredComputation }),
    ]),
    warnings: z.array(z.string()),
    findings: z.array(z.strictObject({ code: z.enum(FINDING_CODES), pointer: z.string() })),
    filer: z.optional(StoredFiler),
    officials: z.optional(z.literal('sealed')),
    secondedBy: z.optional(StoredSeconding),
    seeBy: z.optional(StoredInstant),
    overBurst: z.optional(z.strictObject({ seeBy: StoredInstant })),
  }),
  'emergency.seen': event('emergency.seen', { person: z.string() }),
  'emergency.unseen': event('emergency.unseen', {}),
  'order.doubted': event('order.doubted', {
    suspension: StoredSuspensionId,
    answeredAt: StoredInstant,
    silence: z.enum(['goes-on', 'withdrawn']),
    told: z.optional(z.literal(true)),
  }),
  'order.confirmed-again': event('order.confirmed-again', { person: z.string() }),
  'doubt.undone': event('doubt.undone', {}),
  'certificate.read': event('certificate.read', {}),
  'order.received': event('order.received', {
    startedBy: z.enum(['certificate-read', 'acknowledgement']),
    ends: StoredComputation,
    ...asking,
  }),
  'order.acknowledged': event('order.acknowledged', {}),
  'acknowledgement.overdue': event('acknowledgement.overdue', {}),
  'targets.preserved': event('targets.preserved', { targets: ids }),
  'targets.not-executed': event('targets.not-executed', {
    targets: z.array(z.strictObject({ id: z.string(), reasons: z.array(z.string()) })),
  }),
  'clarification.requested': event('clarification.requested', {
    targets: ids,
    answerBy: z.nullable(StoredComputation),
  }),
  'clarification.answered': event('clarification.answered', {}),
  'clarification.overdue': event('clarification.overdue', {}),
  'targets.exempt': event('targets.exempt', { targets: ids }),
  'impossibility.accepted': event('impossibility.accepted', { targets: ids }),
  'validation.overdue': event('validation.overdue', {}),
  'validation.sought': event('validation.sought', { validator: z.string(), institution: z.string() }),
  'validation.granted': event('validation.granted', {
    validator: z.string(),
    person: z.exactOptional(z.string()),
    ...onPaper,
  }),
  'validation.refused': event('validation.refused', {
    validator: z.string(),
    disowned: z.exactOptional(z.literal(true)),
  }),
  'order.extended': event('order.extended', {
    ends: StoredComputation,
    extensions: z.int(),
    acknowledgementDueAt: z.optional(StoredInstant),
    betweenEnds: z.boolean(),
    ...asking,
    ...onPaper,
  }),
  'order.continued': event('order.continued', {
    lapsesAt: StoredInstant,
    acknowledgementDueAt: z.optional(StoredInstant),
    betweenEnds: z.boolean(),
    renewals: z.optional(z.int()),
    transmissionDueAt: z.optional(StoredInstant),
    ...asking,
    ...onPaper,
  }),
  'transmission.shown': event('transmission.shown', {}),
  'transmission.overdue': event('transmission.overdue', { reviewDueAt: StoredInstant }),
  'renewal.requested': event('renewal.requested', { reviewDueAt: StoredInstant }),
  'need.asked': event('need.asked', { answerBy: StoredInstant }),
  'need.confirmed': event('need.confirmed', {}),
  'need.unanswered': event('need.unanswered', {}),
  'end.acknowledged': event('end.acknowledged', {}),
  'end.acknowledgement-overdue': event('end.acknowledgement-overdue', {}),
  'order.lapsed': event('order.lapsed', ended),
  'order.expired': event('order.expired', ended),
  'order.exempt': event('order.exempt', ended),
  'order.excused': event('order.excused', ended),
  'order.released': event('order.released', ended),
  'order.withdrawn': event('order.withdrawn', ended),
  'order.revoked': event('order.revoked', ended),
  'release.confirmed': event('release.confirmed', { targets: ids }),
  'release.overdue': event('release.overdue', {}),
  'order.erased': event('order.erased', {}),
  'officials.erased': event('officials.erased', {}),
  'notice.given': event('notice.given', RIGHTS_EVENTS['notice.given']),
  'notice.recorded': event('notice.recorded', RIGHTS_EVENTS['notice.recorded']),
  'notice.claimed': event('notice.claimed', RIGHTS_EVENTS['notice.claimed']),
  'notice.confirmed': event('notice.confirmed', RIGHTS_EVENTS['notice.confirmed']),
  'notice.letter-made': event('notice.letter-made', RIGHTS_EVENTS['notice.letter-made']),
  'notice.waived': event('notice.waived', RIGHTS_EVENTS['notice.waived']),
  'notice.read': event('notice.read', RIGHTS_EVENTS['notice.read']),
  'notice.relayed': event('notice.relayed', RIGHTS_EVENTS['notice.relayed']),
  'notice.relay-overdue': event('notice.relay-overdue', RIGHTS_EVENTS['notice.relay-overdue']),
  'deferral.requested': event('deferral.requested', RIGHTS_EVENTS['deferral.requested']),
  'deferral.approved': event('deferral.approved', RIGHTS_EVENTS['deferral.approved']),
  'deferral.refused': event('deferral.refused', RIGHTS_EVENTS['deferral.refused']),
  'challenge.filed': event('challenge.filed', RIGHTS_EVENTS['challenge.filed']),
  'appeal.filed': event('appeal.filed', RIGHTS_EVENTS['appeal.filed']),
  'challenge.withdrawn': event('challenge.withdrawn', RIGHTS_EVENTS['challenge.withdrawn']),
  'attachment.added': event('attachment.added', RIGHTS_EVENTS['attachment.added']),
  'attachment.scanned': event('attachment.scanned', RIGHTS_EVENTS['attachment.scanned']),
  'review.opened': event('review.opened', RIGHTS_EVENTS['review.opened']),
  'review.assigned': event('review.assigned', RIGHTS_EVENTS['review.assigned']),
  'review.conflict-declared': event('review.conflict-declared', RIGHTS_EVENTS['review.conflict-declared']),
  'review.moved': event('review.moved', RIGHTS_EVENTS['review.moved']),
  'review.defaulted': event('review.defaulted', RIGHTS_EVENTS['review.defaulted']),
  'review.voted': event('review.voted', RIGHTS_EVENTS['review.voted']),
  'review.decided': event('review.decided', RIGHTS_EVENTS['review.decided']),
  'protection.unsaid': event('protection.unsaid', RIGHTS_EVENTS['protection.unsaid']),
  'extension.permitted': event('extension.permitted', RIGHTS_EVENTS['extension.permitted']),
  'message.sent': event('message.sent', RIGHTS_EVENTS['message.sent']),
  'order.narrowed': event('order.narrowed', RIGHTS_EVENTS['order.narrowed']),
  'overlap.found': event('overlap.found', {
    with: StoredOrderId,
    reference: z.string(),
    authority: z.string(),
    targets: ids,
  }),
} as const satisfies { readonly [T in EventType]: z.core.$ZodType<EventOf<T>> };

export const StoredEvent: z.core.$ZodType<OrderEvent> = z.discriminatedUnion('type', [
  EVENTS['order.issued'],
  ...Object.values(EVENTS).filter((schema) => schema !== EVENTS['order.issued']),
]);
