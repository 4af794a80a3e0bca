import { endOfDays, FIGURES, NEVER } from './figures.ts';
import {
  type Draft,
  endOrder,
  isDoubted,
  isHeld,
  keepsData,
  type Log,
  type Order,
  type Setup,
  type Target,
} from './order.ts';
import { isOpen, isPending, lastReviewOf, openReview } from './reviewing.ts';
import { askForNeed, closeDoubt, resumeAcknowledgement } from './time.ts';

/** A command as somebody gives it. `how`: which of the ways in which it can be given. */
export interface Move {
  readonly type: string;
  readonly by: string;
  readonly how: string;
  /** Number of a review or an objection, from 0. */
  readonly of: number;
}

/** Takes the command, or says by which code it is refused; a refused one leaves the draft as it was. */
export type Take = (d: Draft, log: Log, move: Move, setup: Setup) => string | undefined;

function receive(d: Draft, log: Log, { law }: Setup): void {
  if (d.phase !== 'issued') return;
  log.push('order.received');
  resumeAcknowledgement(d, d.now);
  if (isDoubted(d)) closeDoubt(d, 'received');
  d.phase = 'running';
  d.receivedAt = d.now;
  const whole = endOfDays(law, law.fromIssue ? 0 : d.now, law.days);
  d.end = d.endsAtMost === NEVER ? whole : Math.min(whole, d.endsAtMost);
  askForNeed(d, d.now, d.end);
}

/** Any signed statement is an acknowledgement; of the end set last, if it quotes the message that told of it. */
function acknowledge(d: Draft, log: Log, { how }: Move, setup: Setup): void {
  receive(d, log, setup);
  if (d.acknowledged !== 'given') log.push('order.acknowledged');
  d.acknowledged = 'given';
  d.acknowledgementDue = NEVER;
  if (how === 'of-issue' || d.endAcknowledged === '' || d.endAcknowledged === 'given') return;
  log.push('end.acknowledged');
  d.endAcknowledged = 'given';
  d.endAcknowledgementDue = NEVER;
}

const both = (d: Draft, change: (target: Target, index: number) => Target): void => {
  const [first, second] = d.targets;
  d.targets = [change(first, 0), change(second, 1)];
};

/** `…-first`: of the first target alone. */
const isMeant = (how: string, index: number): boolean => index === 0 || !how.endsWith('first');

const read: Take = (d, log, _move, setup) => {
  if (d.phase !== 'issued') return undefined;
  receive(d, log, setup);
  log.push('certificate.read');
  return undefined;
};

const preserve: Take = (d, log, move, setup) => {
  acknowledge(d, log, move, setup);
  if (d.targets.some((target) => isHeld(target) && target !== 'preserved')) log.push('targets.preserved');
  both(d, (target) => (isHeld(target) ? 'preserved' : target));
  return undefined;
};

const notExecute: Take = (d, log, move, setup) => {
  const { how } = move;
  if (how === 'invalid') return 'reason-not-valid';
  acknowledge(d, log, move, setup);
  const status = how.startsWith('impossible') ? 'impossible' : 'declined';
  if (d.targets.some((target, index) => isHeld(target) && isMeant(how, index))) log.push('targets.not-executed');
  both(d, (target, index) => (isHeld(target) && isMeant(how, index) ? status : target));
  return undefined;
};

const isAsked = ({ question }: Order): boolean => question === 'open' || question === 'overdue';

const ask: Take = (d, log, move, setup) => {
  if (isAsked(d)) return 'transition-not-allowed';
  acknowledge(d, log, move, setup);
  log.push('clarification.requested');
  d.question = 'open';
  d.askedAt = d.now;
  d.answerBy = setup.law.answer > 0 ? endOfDays(setup.law, d.now, setup.law.answer) : NEVER;
  d.askedAbout = move.how === 'first' ? 'first' : 'all';
  return undefined;
};

const confirmRelease: Take = (d, log, { how }) => {
  const owes = d.confirmation === 'owed' || d.confirmation === 'overdue';
  const isNews = d.targets.some((target, index) => keepsData(target) && isMeant(how, index));
  const keepsNothing = !d.targets.some(keepsData);
  if (!isNews && !(keepsNothing && owes)) return undefined;
  log.push('release.confirmed');
  both(d, (target, index) => (keepsData(target) && isMeant(how, index) ? 'released' : target));
  if (!d.targets.some(keepsData)) d.confirmation = 'confirmed';
  return undefined;
};

const seek: Take = (d, log, { how }) => {
  if (d.validation !== 'awaited') return 'validation-not-awaited';
  if (how === 'own-house') return 'validator-not-independent';
  if (how === 'not-able') return 'issuer-not-competent';
  d.validation = 'sought';
  d.soughtAt = d.now;
  d.reminded = false;
  log.push('validation.sought');
  return undefined;
};

const decideValidation: Take = (d, log, { how }) => {
  const disowns = d.validation === 'prior' && how === 'refused';
  if (d.validation !== 'sought' && !disowns) return 'validation-not-awaited';
  d.validation = how === 'granted' ? 'granted' : 'refused';
  d.soughtAt = NEVER;
  d.reminded = false;
  log.push(`validation.${how}`);
  if (how === 'refused') endOrder(d, log, 'withdrawn', d.now, 'validation-refused');
  return undefined;
};

const lacksPermission = (order: Order): boolean =>
  order.challenges.some((one) => {
    const seats = (isPending(order, one) && lastReviewOf(order, one)?.seats) || [];
    return isPending(order, one) && 2 * seats.filter(({ permits }) => permits).length <= seats.length;
  });

/** The authority is asked whether the provider has heard, and whether it still needs it. */
function setEnd(d: Draft, end: number): void {
  d.end = end;
  d.endAcknowledged = 'awaited';
  d.endAcknowledgementDue = d.now + FIGURES.acknowledged;
  askForNeed(d, d.now, end);
}

const openSunset = (d: Draft, log: Log): void => {
  log.push('review.opened');
  openReview(d, 'sunset', d.now, Math.min(d.now + FIGURES.review, d.end));
};

const extend: Take = (d, log, _move, { law }) => {
  if (d.endsAtMost !== NEVER || d.barred) return 'extension-barred';
  if (lacksPermission(d)) return 'challenge-pending';
  if (law.extension === 0) return 'period-not-defined';
  if (d.extensions >= 1) return 'extension-not-allowed';
  log.push('order.extended');
  d.extensions += 1;
  setEnd(d, endOfDays(law, d.receivedAt, law.days + law.extension));
  d.reviews = d.reviews.map((one) =>
    isOpen(one) ? { ...one, seats: one.seats.map((seat) => ({ ...seat, permits: false })) } : one,
  );
  openSunset(d, log);
  return undefined;
};

/** Whether it goes on by the authority's word alone; if not, how far leave for it is. */
function readLeave(order: Order): 'not-needed' | 'needed' | 'asked' | 'given' {
  if (order.phase !== 'continued' || order.renewals + 1 <= FIGURES.renewedAlone) return 'not-needed';
  const asked = listAsked(order);
  if (asked.some(({ outcome }) => outcome === 'affirm')) return 'given';
  return asked.some(isOpen) ? 'asked' : 'needed';
}

const listAsked = ({ reviews, since }: Order) =>
  reviews.filter(({ kind, openedAt }) => kind === 'renewal' && openedAt > since);

const cannotGoOn = ({ endsAtMost, barred, validation }: Order): boolean =>
  endsAtMost !== NEVER || barred || validation === 'awaited' || validation === 'sought';

const goOn: Take = (d, log, { how }, { law }) => {
  if (!law.continues) return 'transition-not-allowed';
  if (cannotGoOn(d)) return 'extension-barred';
  const leave = readLeave(d);
  if (leave === 'needed' || leave === 'asked') return 'renewal-needs-leave';
  log.push('order.continued');
  const waited = d.phase === 'continued' && d.transmission === 'awaited' ? d.transmissionDue : NEVER;
  d.renewals = d.phase === 'continued' ? d.renewals + 1 : 0;
  d.transmission = how === 'unsent' ? 'awaited' : '';
  d.transmissionDue = how !== 'unsent' ? NEVER : waited === NEVER ? d.now + FIGURES.transmission : waited;
  d.phase = 'continued';
  d.since = d.now;
  setEnd(d, d.now + FIGURES.continuation);
  if (leave !== 'given') openSunset(d, log);
  return undefined;
};

const showTransmission: Take = (d, log) => {
  if (d.transmission === '' || d.transmission === 'shown') return 'transmission-not-awaited';
  d.transmission = 'shown';
  d.transmissionDue = NEVER;
  log.push('transmission.shown');
  return undefined;
};

const askRenewal: Take = (d, log) => {
  if (cannotGoOn(d)) return 'extension-barred';
  const leave = readLeave(d);
  if (leave === 'asked') return 'renewal-pending';
  if (leave !== 'needed') return 'transition-not-allowed';
  if (listAsked(d).length >= FIGURES.leavesAsked) return 'renewals-exhausted';
  log.push('renewal.requested');
  openReview(d, 'renewal', d.now, Math.min(d.now + FIGURES.review, d.end));
  return undefined;
};

const confirmNeed: Take = (d, log) => {
  if (d.need !== 'open' && d.need !== 'silent') return 'need-not-asked';
  d.need = 'answered';
  d.needBy = NEVER;
  log.push('need.confirmed');
  return undefined;
};

const see: Take = (d, log, { how }) => {
  if (d.sight === '') return 'transition-not-allowed';
  if (how === 'own') return 'second-officer-needed';
  if (d.sight !== 'seen') log.push('emergency.seen');
  d.sight = 'seen';
  return undefined;
};

const confirmAgain: Take = (d, log, { how }) => {
  if (d.doubt !== 'open' && d.doubt !== 'confirmed') return 'order-not-doubted';
  if (how === 'own') return 'second-officer-needed';
  if (d.doubt === 'confirmed') return undefined;
  log.push('order.confirmed-again');
  resumeAcknowledgement(d, d.now);
  closeDoubt(d, 'confirmed');
  return undefined;
};

/** A doubt that two share ends the order if nobody answers; one that a single registrar has goes by itself. */
const doubt: Take = (d, log, { how }) => {
  const silence = how === 'shared' ? 'withdrawn' : 'goes-on';
  const ends = d.now + (how === 'shared' ? FIGURES.doubted : FIGURES.doubtedAlone);
  const isHeldAlready = d.doubt === 'open';
  if (isHeldAlready && (d.doubtSilence === 'withdrawn' || (silence === 'goes-on' && ends <= d.doubtEnds)))
    return undefined;
  log.push('order.doubted');
  d.doubt = 'open';
  d.doubtedAt = isHeldAlready ? d.doubtedAt : d.now;
  d.doubtEnds = ends;
  d.doubtSilence = silence;
  return undefined;
};

const release: Take = (d, log, { how }, { law }) => {
  const isRefusal = how === 'follow-up-refused';
  if (isRefusal && !law.endsByRefusedRequest) return 'reason-not-valid';
  endOrder(d, log, 'released', d.now, isRefusal ? how : 'no-longer-needed');
  return undefined;
};

const withdraw: Take = (d, log) => {
  endOrder(d, log, 'withdrawn', d.now, 'issued-in-error');
  return undefined;
};

/** It holds good, or the authority accepts that it cannot be done: of everything that is held, and the order is over. */
const answer: Take = (d, log, { how }) => {
  const wasAsked = isAsked(d);
  const excuses = how.startsWith('excused');
  if (!excuses && !wasAsked) return 'clarification-not-open';
  if (excuses && d.targets.some((target, index) => isMeant(how, index) && target !== 'impossible')) {
    return 'impossibility-not-claimed';
  }
  if (wasAsked) {
    log.push('clarification.answered');
    d.question = 'answered';
  }
  if (!excuses) return undefined;
  log.push('impossibility.accepted');
  both(d, (target, index) => (isMeant(how, index) ? 'excused' : target));
  if (!d.targets.some(isHeld)) endOrder(d, log, 'excused', d.now, 'impossibility-accepted');
  return undefined;
};

/** What provider, authority, validator and registrars do, beyond what the table of life says of the phase. */
export const COMMANDS: Readonly<Record<string, Take>> = {
  'read-certificate': read,
  acknowledge: (d, log, move, setup) => {
    acknowledge(d, log, move, setup);
    return undefined;
  },
  preserve,
  'not-execute': notExecute,
  'request-clarification': ask,
  'confirm-release': confirmRelease,
  'seek-validation': seek,
  'decide-validation': decideValidation,
  extend,
  continue: goOn,
  'show-transmission': showTransmission,
  'ask-renewal': askRenewal,
  'confirm-need': confirmNeed,
  'see-emergency': see,
  'confirm-again': confirmAgain,
  'doubt-order': doubt,
  release,
  withdraw,
  'answer-clarification': answer,
};
