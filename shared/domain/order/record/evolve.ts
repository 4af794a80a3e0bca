import { type Instant, plus } from '../../instant.ts';
import type { OrderLaw } from '../../law/terms/instrument.ts';
import { isSelfTest } from '../../self-test.ts';
import type { EventOf, EventType, InitialValidation, OrderEvent } from './events.ts';
import { APPLY_RIGHTS_EVENT, beginRights, usePermission, withNewReview } from './evolve-rights.ts';
import { messageFor } from './messages.ts';
import { answerQuestionOfNeed, planQuestions, withQuestionOfNeed } from './need.ts';
import {
  type Acknowledgement,
  type Clarification,
  type ContinuedPhase,
  type Ending,
  findDoubt,
  type HoldPeriod,
  isAlive,
  keepsData,
  type OrderState,
  type Target,
  type Transmission,
  type Validation,
} from './state.ts';

/** The state an order starts with. */
export function beginOrder(event: EventOf<'order.issued'>): OrderState {
  const {
    orderId,
    reference,
    filing,
    instrument,
    authority,
    issuer,
    officials,
    provider,
    emergency,
    holdDays,
    variant,
    places,
    validation,
    filer,
    secondedBy,
    overBurst,
    seeBy = overBurst?.seeBy,
  } = event;
  return {
    orderId,
    reference,
    filing,
    instrument,
    authority,
    issuer,
    ...(officials !== undefined && { officials }),
    ...(filer !== undefined && { filer }),
    ...(secondedBy && { secondedBy }),
    ...(seeBy !== undefined && { sight: { status: 'awaited', dueAt: seeBy } }),
    provider,
    emergency,
    ...(holdDays !== undefined && { holdDays }),
    ...(variant !== undefined && { variant }),
    issuedAt: event.at,
    places,
    phase: { kind: 'issued', ends: event.ends },
    validation: beginValidation(validation),
    acknowledgement: { status: 'awaited', dueAt: event.acknowledgementDueAt },
    targets: event.targets.map((target) => ({ ...target, status: 'ordered', reasons: [] })),
    validatorInstitution: validation.status === 'prior' ? (validation.institution ?? null) : null,
    clarification: null,
    rights: beginRights(
      event.at,
      { isUnvalidated: emergency || isUnregistered(validation), isProtected: event.protectedPerson === true },
      isSelfTest(event),
    ),
    messageCount: 1,
    told: [],
    remembered: [],
    sealed: [],
  };
}

function beginValidation(validation: InitialValidation): Validation {
  if (validation.status === 'awaited') return { ...validation, reminded: false };
  if (validation.status === 'not-needed') return validation;
  const { institution: _house, ...prior } = validation; // it stands with the institutions
  return prior;
}

/** Whoever validated is not known: somebody independent looks at the order, as where nobody validated yet. */
const isUnregistered = (validation: InitialValidation): boolean =>
  validation.status === 'prior' && validation.unregistered === true;

/** The period as it stands, `null` before receipt and after erasure. */
export function periodOf({ phase }: OrderState): HoldPeriod | null {
  return phase.kind === 'issued' || phase.kind === 'erased' ? null : phase.period;
}

type Apply<T extends EventType> = (state: OrderState, event: EventOf<T>, law: OrderLaw) => OrderState;

const keepState = (state: OrderState): OrderState => state;

function withTargets(state: OrderState, ids: readonly string[], change: (target: Target) => Target): OrderState {
  return { ...state, targets: state.targets.map((target) => (ids.includes(target.id) ? change(target) : target)) };
}

const withQuestion = (state: OrderState, status: Clarification['status']): OrderState => ({
  ...state,
  clarification: state.clarification && { ...state.clarification, status },
});

/** A new end is told by the message that comes next; recorded before anybody asked for its acknowledgement, it asks for none. */
const askForAcknowledgement = (
  { messageCount }: OrderState,
  dueAt: Instant | undefined,
): Pick<OrderState, 'endAcknowledgement'> =>
  dueAt === undefined ? {} : { endAcknowledgement: { status: 'awaited', dueAt, message: messageCount + 1 } };

function withEndAcknowledged(state: OrderState, acknowledgement: Acknowledgement): OrderState {
  const { endAcknowledgement } = state;
  if (!endAcknowledgement) throw new Error('only a new end that asks for it is acknowledged');
  return { ...state, endAcknowledgement: { ...acknowledgement, message: endAcknowledgement.message } };
}

/** What the provider had left to acknowledge in when it was told to wait, it has again. No period of law stood still. */
function resumeAcknowledgement(state: OrderState, at: Instant): Pick<OrderState, 'acknowledgement'> {
  const { acknowledgement } = state;
  const doubt = findDoubt(state);
  if (!doubt || acknowledgement.status !== 'awaited') return { acknowledgement };
  return { acknowledgement: { status: 'awaited', dueAt: plus(at, acknowledgement.dueAt - doubt.at) } };
}

function withTransmission(state: OrderState, transmission: Transmission): OrderState {
  const { phase } = state;
  if (phase.kind !== 'continued') throw new Error('only a continued hold waits for the way of a request');
  return { ...state, phase: { ...phase, transmission } };
}

const endAs =
  <
    T extends
      | 'order.lapsed'
      | 'order.expired'
      | 'order.exempt'
      | 'order.excused'
      | 'order.released'
      | 'order.withdrawn'
      | 'order.revoked',
  >(
    ending: Ending,
  ): Apply<T> =>
  (state, { at, reason, confirmationDueAt, erasesAt }) => ({
    ...state,
    phase: {
      kind: 'ended',
      ending,
      at,
      reason,
      period: periodOf(state),
      confirmation: confirmationDueAt === null ? { status: 'not-owed' } : { status: 'owed', dueAt: confirmationDueAt },
      erasesAt,
    },
  });

/** The state after each kind of event. An event that does not fit the state it meets is a bug: `decide` never makes one. */
const APPLY_EVENT: { readonly [T in EventType]: Apply<T> } = {
  ...APPLY_RIGHTS_EVENT,
  'order.issued': () => {
    throw new Error('an order is issued once');
  },
  'certificate.read': keepState,
  'order.received': (state, { at, startedBy, ends, asksNeedAt }) => ({
    ...state,
    ...(findDoubt(state) && { ...resumeAcknowledgement(state, at), doubt: { status: 'received', at } }),
    phase: { kind: 'running', period: { startedBy, startsAt: at, ends, extensions: 0 } },
    ...planQuestions(state, asksNeedAt),
  }),
  'order.acknowledged': (state, { at }) => ({ ...state, acknowledgement: { status: 'given', at } }),
  'acknowledgement.overdue': (state, { at }) => ({ ...state, acknowledgement: { status: 'overdue', dueAt: at } }),
  'targets.preserved': (state, { targets }) =>
    withTargets(state, targets, (target) => ({ ...target, status: 'preserved', reasons: [] })),
  'targets.not-executed': (state, { targets }) =>
    targets.reduce(
      (next, { id, reasons }) => withTargets(next, [id], (target) => ({ ...target, status: 'not-executed', reasons })),
      state,
    ),
  'clarification.requested': (state, { at, targets, answerBy }) => ({
    ...state,
    clarification: { askedAt: at, targets, status: 'open', answerBy, answeredAt: null },
  }),
  'clarification.answered': (state, { at }) => ({
    ...state,
    clarification: state.clarification && { ...state.clarification, status: 'answered', answeredAt: at },
  }),
  'clarification.overdue': (state) => withQuestion(state, 'overdue'),
  'targets.exempt': (state, { targets }) =>
    withTargets(withQuestion(state, 'silent'), targets, (target) => ({ ...target, status: 'exempt' })),
  'impossibility.accepted': (state, { targets }) =>
    withTargets(state, targets, (target) => ({ ...target, status: 'excused' })),
  'validation.overdue': (state) => ({
    ...state,
    validation: 'reminded' in state.validation ? { ...state.validation, reminded: true } : state.validation,
  }),
  'validation.sought': (state, { at, validator, institution }) => ({
    ...state,
    validatorInstitution: institution,
    validation: { status: 'sought', at, validator, reminded: false },
  }),
  'validation.granted': (state, { at, validator, person }) => ({
    ...state,
    validation: { status: 'granted', at, validator, ...(person !== undefined && { person }) },
  }),
  'validation.refused': (state, { at, validator }) => ({ ...state, validation: { status: 'refused', at, validator } }),
  'order.extended': (state, { ends, extensions, acknowledgementDueAt, asksNeedAt }) => {
    const period = periodOf(state);
    if (period === null) throw new Error('only a running period is extended');
    const phase = { kind: 'running', period: { ...period, ends, extensions } } as const;
    return usePermission({
      ...state,
      phase,
      ...askForAcknowledgement(state, acknowledgementDueAt),
      ...planQuestions(state, asksNeedAt),
    });
  },
  'order.continued': (state, { at, lapsesAt, acknowledgementDueAt, renewals, transmissionDueAt, asksNeedAt }) => {
    const period = periodOf(state);
    if (period === null) throw new Error('only a running period is continued');
    const phase: ContinuedPhase = {
      kind: 'continued',
      period,
      since: at,
      lapsesAt,
      ...(renewals !== undefined && { renewals }),
      ...(transmissionDueAt !== undefined && { transmission: { status: 'awaited', dueAt: transmissionDueAt } }),
    };
    return {
      ...state,
      phase,
      ...askForAcknowledgement(state, acknowledgementDueAt),
      ...planQuestions(state, asksNeedAt),
    };
  },
  'transmission.shown': (state, { at }) => withTransmission(state, { status: 'shown', at }),
  'transmission.overdue': (state, event) =>
    withNewReview(withTransmission(state, { status: 'overdue', dueAt: event.at }), 'transmission', event),
  'renewal.requested': (state, event) => withNewReview(state, 'renewal', event),
  'need.asked': (state, { at, answerBy }) => withQuestionOfNeed(state, { askedAt: at, answerBy, status: 'open' }),
  'need.confirmed': (state) => answerQuestionOfNeed(state, 'answered'),
  'need.unanswered': (state) => answerQuestionOfNeed(state, 'silent'),
  'end.acknowledged': (state, { at }) => withEndAcknowledged(state, { status: 'given', at }),
  'end.acknowledgement-overdue': (state, { at }) => withEndAcknowledged(state, { status: 'overdue', dueAt: at }),
  'emergency.seen': (state, { at, person }) => ({ ...state, sight: { status: 'seen', person, at } }),
  'emergency.unseen': (state, { at }) => ({ ...state, sight: { status: 'overdue', dueAt: at } }),
  'order.doubted': (state, { at, suspension, answeredAt, silence }) => ({
    ...state,
    doubt: { status: 'open', suspension, at: findDoubt(state)?.at ?? at, answeredAt, silence },
  }),
  'order.confirmed-again': (state, { at, person }) => ({
    ...state,
    ...resumeAcknowledgement(state, at),
    doubt: { status: 'confirmed', at, person, message: state.messageCount + 1 },
  }),
  'doubt.undone': (state, { at }) => ({
    ...state,
    ...resumeAcknowledgement(state, at),
    doubt: { status: 'undone', at, message: state.messageCount + 1 },
  }),
  'order.lapsed': endAs('lapsed'),
  'order.expired': endAs('expired'),
  'order.exempt': (state, event, law) => endAs('exempt')(withQuestion(state, 'silent'), event, law),
  'order.excused': endAs('excused'),
  'order.released': endAs('released'),
  'order.withdrawn': endAs('withdrawn'),
  'order.revoked': endAs('revoked'),
  'release.confirmed': (state, { at, targets }) => {
    const next = withTargets(state, targets, (target) => ({ ...target, status: 'released' }));
    const { phase } = next;
    const allReleased = !next.targets.some(keepsData);
    if (phase.kind !== 'ended' || !allReleased) return next;
    return { ...next, phase: { ...phase, confirmation: { status: 'confirmed', at } } };
  },
  'release.overdue': (state, { at }) => {
    const { phase } = state;
    if (phase.kind !== 'ended') throw new Error('only an ended order owes a confirmation');
    return { ...state, phase: { ...phase, confirmation: { status: 'overdue', dueAt: at } } };
  },
  'order.erased': (state, { at }) => {
    const { phase } = state;
    if (isAlive(phase) || phase.kind === 'erased') throw new Error('only an ended order is erased');
    return { ...state, phase: { kind: 'erased', ending: phase.ending, endedAt: phase.at, at } };
  },
  'officials.erased': (state) => ({ ...state, officials: 'erased' }),
  'overlap.found': (state, { at, with: orderId, reference, authority, targets }) => ({
    ...state,
    overlaps: [...(state.overlaps ?? []), { orderId, reference, authority, targets, foundAt: at }],
  }),
};

const applyEvent = <T extends EventType>(law: OrderLaw, state: OrderState, event: EventOf<T>): OrderState =>
  APPLY_EVENT[event.type](state, event, law);

/** The state after one more event, as the order's row of law has it. */
export function evolve(law: OrderLaw, state: OrderState, event: OrderEvent): OrderState {
  const next = applyEvent(law, state, event);
  return messageFor(event, next) === null ? next : { ...next, messageCount: next.messageCount + 1 };
}

/** The state after several events; the first of a new order must be `order.issued`. */
export function evolveAll(law: OrderLaw, state: OrderState | undefined, events: readonly OrderEvent[]): OrderState {
  const [first, ...rest] = events;
  if (state !== undefined) return events.reduce<OrderState>((next, event) => evolve(law, next, event), state);
  if (first?.type !== 'order.issued') throw new Error('an order begins by being issued');
  return rest.reduce<OrderState>((next, event) => evolve(law, next, event), beginOrder(first));
}
