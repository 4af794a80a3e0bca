import { endOfDays, NEVER } from './figures.ts';
import { changeTargets, isAsked, isMeant, type Move, type Take } from './move.ts';
import { type Draft, isDoubted, isHeld, keepsData, type Log, type Setup } from './order.ts';
import { askForNeed, closeDoubt, resumeAcknowledgement } from './silence.ts';

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

const read: Take = (d, log, _move, setup) => {
  if (d.phase !== 'issued') return undefined;
  receive(d, log, setup);
  log.push('certificate.read');
  return undefined;
};

const preserve: Take = (d, log, move, setup) => {
  acknowledge(d, log, move, setup);
  if (d.targets.some((target) => isHeld(target) && target !== 'preserved')) log.push('targets.preserved');
  changeTargets(d, (target) => (isHeld(target) ? 'preserved' : target));
  return undefined;
};

const notExecute: Take = (d, log, move, setup) => {
  const { how } = move;
  if (how === 'invalid') return 'reason-not-valid';
  acknowledge(d, log, move, setup);
  const status = how.startsWith('impossible') ? 'impossible' : 'declined';
  if (d.targets.some((target, index) => isHeld(target) && isMeant(how, index))) log.push('targets.not-executed');
  changeTargets(d, (target, index) => (isHeld(target) && isMeant(how, index) ? status : target));
  return undefined;
};

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
  changeTargets(d, (target, index) => (keepsData(target) && isMeant(how, index) ? 'released' : target));
  if (!d.targets.some(keepsData)) d.confirmation = 'confirmed';
  return undefined;
};

/** What the provider says, beyond what the table of life says of the phase. */
export const PROVIDER: Readonly<Record<string, Take>> = {
  'read-certificate': read,
  acknowledge: (d, log, move, setup) => {
    acknowledge(d, log, move, setup);
    return undefined;
  },
  preserve,
  'not-execute': notExecute,
  'request-clarification': ask,
  'confirm-release': confirmRelease,
};
