import type { ReferenceReading } from '../app/order/find-by-reference.ts';
import type { Beside } from '../app/order/list-beside.ts';
import type { PartyNames } from '../app/order/name-parties.ts';
import type { SecondOfficers } from '../app/order/open-second-officers.ts';
import type { OrderReading } from '../app/order/read-order.ts';
import type { OverlapReading } from '../app/order/read-overlaps.ts';
import { rowOf } from '../app/order/row-of.ts';
import type { OrderEntry, OrderList, OrderView } from '../contracts/api/authorities/orders.ts';
import type { Wire } from '../contracts/border/wire.ts';
import type { Delivery } from '../domain/delivery/delivery.ts';
import { isUndelivered } from '../domain/delivery/undelivered.ts';
import { type Instant, toRfc3339 } from '../domain/instant.ts';
import { isInForce } from '../domain/order/life/time.ts';
import { WAITS, waitsOf } from '../domain/order/life/waits.ts';
import { findDecideBy } from '../domain/order/life/windows.ts';
import { dayOf } from '../domain/order/notes/note-state.ts';
import { type AttentionFromBeside, addFromBeside, listAttention } from '../domain/order/readings/attention.ts';
import { type ListedOrder, type ListedValidation, momentOf } from '../domain/order/readings/listed-order.ts';
import type { DueAct } from '../domain/order/readings/outlook.ts';
import { readDoubt } from '../domain/order/readings/told-doubt.ts';
import { periodOf } from '../domain/order/record/evolve.ts';
import { findDoubt, type OrderState, type Target, type Validation } from '../domain/order/record/state.ts';
import { statusOf } from '../domain/order/record/status.ts';
import type { Page } from '../ports/page.ts';
import { toComputationView } from './computation.ts';
import { findPart, toLaterPartView, toListsView, toProtectionView } from './content.ts';
import { toDoubtView } from './doubt.ts';
import { toFiledByOf } from './filed-by.ts';
import { toGoingOnView } from './going-on.ts';
import { toPartyNames } from './party-names.ts';
import { toRightsView } from './rights.ts';

function toValidationView(validation: Validation): OrderView['validation'] {
  const { status } = validation;
  if (status === 'awaited') return { status, seek: toComputationView(validation.seek) };
  if (status === 'not-needed') return { status };
  if (status === 'prior') {
    const { validator, unregistered } = validation;
    return { status, ...(validator !== undefined && { validator }), ...(unregistered && { unregistered }) };
  }
  const decideBy = findDecideBy(validation);
  return {
    status,
    validator: validation.validator,
    at: toRfc3339(validation.at),
    ...(decideBy !== undefined && { decideBy: toRfc3339(decideBy) }),
  };
}

function toClarificationView({ clarification }: OrderState): NonNullable<OrderView['clarification']> | undefined {
  if (!clarification) return undefined;
  const { askedAt, targets, status, answerBy, answeredAt } = clarification;
  return {
    askedAt: toRfc3339(askedAt),
    targets: [...targets],
    status,
    ...(answerBy && { answerBy: toComputationView(answerBy) }),
    ...(answeredAt !== null && { answeredAt: toRfc3339(answeredAt) }),
  };
}

function toEndAcknowledgementView({ endAcknowledgement: end }: OrderState): Pick<OrderView, 'endAcknowledgement'> {
  if (!end) return {};
  const when = end.status === 'given' ? { at: toRfc3339(end.at) } : { dueAt: toRfc3339(end.dueAt) };
  return { endAcknowledgement: { status: end.status, ...when } };
}

function toSecondOfficerView({ secondedBy, sight }: SecondOfficers): Pick<OrderView, 'secondedBy' | 'sight'> {
  return {
    ...(secondedBy && { secondedBy: { person: secondedBy.person, at: toRfc3339(secondedBy.at) } }),
    ...(sight?.status === 'seen' && { sight: { status: 'seen', person: sight.person, at: toRfc3339(sight.at) } }),
    ...(sight && sight.status !== 'seen' && { sight: { status: sight.status, dueAt: toRfc3339(sight.dueAt) } }),
  };
}

type EndView = Pick<OrderView, 'endedAt' | 'endReason' | 'releaseConfirmation' | 'retention'>;

function toEndView({ phase }: OrderState): Partial<Wire<EndView>> {
  if (phase.kind === 'erased') return { endedAt: toRfc3339(phase.endedAt) };
  if (phase.kind !== 'ended') return {};
  const { confirmation } = phase;
  return {
    endedAt: toRfc3339(phase.at),
    endReason: phase.reason,
    retention: { erasesAt: toRfc3339(phase.erasesAt) },
    ...(confirmation.status === 'confirmed' && {
      releaseConfirmation: { status: confirmation.status, at: toRfc3339(confirmation.at) },
    }),
    ...((confirmation.status === 'owed' || confirmation.status === 'overdue') && {
      releaseConfirmation: { status: confirmation.status, dueAt: toRfc3339(confirmation.dueAt) },
    }),
  };
}

const toDeliveryView = ({
  message,
  type,
  endpoint,
  urgency,
  status,
  overtakenBy,
  attempts,
  attemptedAt,
  lateSince,
  nextAttemptAt,
  deliveredAt,
  lastOutcome,
}: Delivery) => ({
  message,
  type,
  endpoint,
  ...(urgency !== undefined && { urgency }),
  status,
  ...(overtakenBy !== undefined && { overtakenBy }),
  attempts,
  ...(attemptedAt !== undefined && { attemptedAt: toRfc3339(attemptedAt) }),
  ...(lateSince !== undefined && { lateSince: toRfc3339(lateSince) }),
  ...(nextAttemptAt !== null && { nextAttemptAt: toRfc3339(nextAttemptAt) }),
  ...(lastOutcome !== null && { lastOutcome }),
  ...(deliveredAt !== null && { deliveredAt: toRfc3339(deliveredAt) }),
});

const toOverlapView = ({ reference, authority, targets, since, inForce }: OverlapReading) => ({
  reference,
  authority: { id: authority.id, name: authority.name, state: authority.state },
  contact: authority.contact,
  targets: [...targets],
  since: toRfc3339(since),
  inForce,
});

const listAdded = (isUndelivered: boolean, isShared: boolean): AttentionFromBeside[] => [
  ...(isUndelivered ? (['message-undelivered'] as const) : []),
  ...(isShared ? (['data-held-by-others'] as const) : []),
];

export const toTargetView = ({ id, type, categories, status, reasons }: Target): OrderView['targets'][number] => ({
  id,
  type,
  categories: [...categories],
  status,
  ...(reasons.length > 0 && { reasons: [...reasons] }),
});

/** What the issuing side reads of an order; `state` is the one at `now`, which may be ahead of the latest commit. */
export function toOrderView(reading: OrderReading): OrderView {
  const { latest, state, now, content } = reading;
  const period = periodOf(state);
  const clarification = toClarificationView(state);
  const inForce = isInForce(state, now);
  const isLate = reading.deliveries.some((delivery) => isUndelivered(delivery, inForce));
  return {
    id: state.orderId,
    reference: state.reference,
    instrument: state.instrument,
    authority: state.authority,
    filedBy: toFiledByOf(state),
    provider: state.provider,
    ...(reading.providerName !== undefined && { providerName: reading.providerName }),
    status: statusOf(state),
    inForce,
    ...toDoubtView(readDoubt(state)),
    emergency: state.emergency,
    ...toSecondOfficerView(reading.secondOfficers),
    ...(state.holdDays !== undefined && { holdDays: state.holdDays }),
    version: latest.commit.version,
    digest: latest.digest,
    issuedAt: toRfc3339(state.issuedAt),
    ...(period && { receivedAt: toRfc3339(period.startsAt), period: toComputationView(period.ends) }),
    validation: toValidationView(state.validation),
    acknowledgement: {
      status: state.acknowledgement.status,
      ...(state.acknowledgement.status !== 'given' &&
        !findDoubt(state) && { dueAt: toRfc3339(state.acknowledgement.dueAt) }),
    },
    ...(state.acknowledgement.status === 'given' && { acknowledgedAt: toRfc3339(state.acknowledgement.at) }),
    ...toEndAcknowledgementView(state),
    ...toGoingOnView(state),
    targets: state.targets.map(toTargetView),
    ...(clarification && { clarification }),
    rights: toRightsView(state, now),
    attention: addFromBeside(listAttention(rowOf(state), state, now), listAdded(isLate, reading.overlaps.isShared)),
    waitsFor: waitsOf(state).map(({ name, event }) => ({
      what: name,
      owedBy: WAITS[name].owedBy,
      until: toRfc3339(event.at),
      otherwise: event.type,
    })),
    ...toEndView(state),
    deliveries: reading.deliveries.map(toDeliveryView),
    overlaps: reading.overlaps.named.map(toOverlapView),
    moreOverlaps: reading.overlaps.more,
    heldElsewhere: reading.overlaps.heldElsewhere,
    content: content && {
      certificate: findPart(content.whole, 'certificate'),
      grounds: findPart(content.whole, 'grounds'),
      ...toProtectionView(content.whole),
      ...toListsView(state, content),
      explanations: content.pages.explanations.parts.map(toLaterPartView),
      explanationsBefore: content.pages.explanations.before,
    },
  };
}

const NOTHING_BESIDE: Beside = { untold: new Set(), shared: new Set() };

const toDueView = (due: DueAct | null) => due && { what: due.what, owedBy: due.owedBy, until: toRfc3339(due.at) };

const toListedValidationView = ({ status, at, decideBy }: ListedValidation) => ({
  status,
  ...(at !== undefined && { at: toRfc3339(at) }),
  ...(decideBy !== undefined && { decideBy: toRfc3339(decideBy) }),
});

/** What is known in clear of an order, as it stands at `now`. */
export function toOrderEntry(
  row: ListedOrder,
  now: Instant,
  names: PartyNames,
  { untold, shared }: Beside = NOTHING_BESIDE,
): OrderEntry {
  const { orderId, reference, instrument, authority, provider, version, issuedAt, endsAt, outlook, validation } = row;
  const { status, attention, due } = momentOf(row, now);
  return {
    id: orderId,
    reference,
    instrument,
    authority,
    provider,
    ...toPartyNames({ authority, provider }, names),
    status,
    version,
    issuedAt: toRfc3339(issuedAt),
    endsAt: endsAt && toRfc3339(endsAt.at),
    ...(validation && { validation: toListedValidationView(validation) }),
    attention: addFromBeside(attention, listAdded(untold.has(orderId), shared.has(orderId))),
    ...(outlook && { due: toDueView(due) }),
  };
}

/** A page of an authority's orders, as they stand at `now`. */
export const toOrderList = (
  { orders, next }: Page<'orders', ListedOrder>,
  now: Instant,
  names: PartyNames,
  beside: Beside = NOTHING_BESIDE,
): OrderList => ({
  orders: orders.map((row) => toOrderEntry(row, now, names, beside)),
  next,
});

/** The same of what was looked for by a reference. */
export const toReferenceAnswer = (
  { found, proposed }: ReferenceReading<ListedOrder>,
  now: Instant,
  names: PartyNames,
  beside: Beside = NOTHING_BESIDE,
): OrderList => ({
  ...toOrderList({ orders: found, next: null }, now, names, beside),
  didYouMean: proposed.map(({ reference, provider, issuedAt }) => ({ reference, provider, issuedOn: dayOf(issuedAt) })),
});
