import { FIGURES, NEVER, type Time } from './figures.ts';
import { type Draft, endOrder, isAlive, isDoubted, isEnded, isHeld, type Log, type Order } from './order.ts';
import { isOpen, isPending, settle } from './reviewing.ts';

export const when = (is: boolean, at: Time): Time => (is ? at : NEVER);

/** Of the provider's open question, the targets whose hold its silence ends. */
const asksAbout = ({ askedAbout }: Order, index: number): boolean => askedAbout === 'all' || index === 0;
export const isFree = (order: Order): boolean =>
  !order.targets.some((target, index) => isHeld(target) && !asksAbout(order, index));

export const exemptAt = (order: Order): Time => when(isAlive(order) && order.question === 'open', order.answerBy);

export function exempt(d: Draft, log: Log, at: Time): void {
  const ends = isFree(d);
  const { askedAbout } = d;
  d.question = 'silent';
  if (ends) {
    endOrder(d, log, 'exempt', at, 'clarification-not-answered');
    return;
  }
  log.push('targets.exempt');
  const [first, second] = d.targets;
  d.targets = [isHeld(first) ? 'exempt' : first, askedAbout === 'all' && isHeld(second) ? 'exempt' : second];
}

/** By an end the notice comes too, unless a reviewer let it wait; by nothing while a request to wait is undecided. */
export function noticeAt(order: Order): Time {
  if (order.notice !== 'owed' || order.phase === 'issued' || order.phase === 'erased') return NEVER;
  if (order.receivedAt === NEVER) return order.end; // and then nobody is to be told
  const goesWithEnd = isEnded(order) && (order.deferred === '' || order.deferred === 'ban-in-order');
  const day = goesWithEnd ? Math.min(order.noticeAt, order.end) : order.noticeAt;
  const asked = order.reviews[order.deferralReview];
  const answered = asked ? (isOpen(asked) ? asked.dueAt : asked.closedAt) : NEVER;
  return Math.max(day, order.receivedAt, answered);
}

export function giveNotice(d: Draft, at: Time, relay: Order['relay']): void {
  d.notice = 'given';
  d.noticeAt = at;
  d.relay = relay;
  d.relayDue = relay === 'requested' ? at + FIGURES.relay : NEVER;
  if (d.deferral === 'approved') d.deferral = 'ended';
  settle(d, at, FIGURES.objected);
}

export function tell(d: Draft, log: Log, at: Time): void {
  if (d.receivedAt !== NEVER) {
    log.push('notice.given');
    giveNotice(d, at, 'requested');
    return;
  }
  log.push('notice.waived');
  d.notice = 'waived';
  d.deferred = '';
  d.noticeAt = at;
}

/** Halfway from when an end was set, and a week before it. */
export function askForNeed(d: Draft, setAt: Time, end: Time): void {
  const halfway = setAt + Math.floor((end - setAt) / 2);
  const before = end - FIGURES.needBeforeEnd;
  const asks = [Math.min(halfway, before), Math.max(halfway, before)];
  d.needAsks = [...new Set(asks)].filter((at) => at > setAt && at < end);
  d.need = '';
  d.needBy = NEVER;
}

export function askNeed(d: Draft, log: Log, at: Time): void {
  const [, ...later] = d.needAsks;
  d.needAsks = later;
  d.need = 'open';
  d.needBy = Math.min(at + FIGURES.needAnswered, later[0] ?? d.end, at + Math.floor((d.end - at) / 2));
  log.push('need.asked');
}

/** Somebody answered, or it is in force by receipt. */
export function closeDoubt(d: Draft, how: Order['doubt']): void {
  d.doubt = how;
  d.doubtedAt = NEVER;
  d.doubtEnds = NEVER;
  d.doubtSilence = '';
}

/** Whoever was told to wait has again what was left then. */
export function resumeAcknowledgement(d: Draft, at: Time): void {
  if (isDoubted(d) && d.acknowledged === 'awaited') d.acknowledgementDue += at - d.doubtedAt;
}

export function answerDoubt(d: Draft, log: Log, at: Time): void {
  if (d.doubtSilence === 'withdrawn') {
    endOrder(d, log, 'withdrawn', at, 'not-confirmed-again');
    return;
  }
  resumeAcknowledgement(d, at);
  closeDoubt(d, 'undone');
  log.push('doubt.undone');
}

export const keepsRecord = (order: Order): boolean =>
  order.notice === 'owed' || order.reviews.some(isOpen) || order.challenges.some((one) => isPending(order, one));
