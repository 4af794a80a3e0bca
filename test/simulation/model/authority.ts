import { FIGURES, NEVER } from './figures.ts';
import { changeTargets, isAsked, isMeant, type Take } from './move.ts';
import { endOrder, isHeld } from './order.ts';
import { closeDoubt, resumeAcknowledgement } from './silence.ts';

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
  changeTargets(d, (target, index) => (isMeant(how, index) ? 'excused' : target));
  if (!d.targets.some(isHeld)) endOrder(d, log, 'excused', d.now, 'impossibility-accepted');
  return undefined;
};

/** What the authority says, the one that validates, and registrars, beyond what the table of life says of the phase. */
export const AUTHORITY: Readonly<Record<string, Take>> = {
  'seek-validation': seek,
  'decide-validation': decideValidation,
  'confirm-need': confirmNeed,
  'see-emergency': see,
  'confirm-again': confirmAgain,
  'doubt-order': doubt,
  release,
  withdraw,
  'answer-clarification': answer,
};
