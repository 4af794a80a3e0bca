import { DAY, FIGURES, NEVER, SOUGHT_EXACTLY, type Time } from './figures.ts';
import {
  type Draft,
  endOrder,
  isAlive,
  isDoubted,
  isEnded,
  isHeld,
  type Log,
  type Order,
  type Setup,
  validationEnd,
} from './order.ts';
import { findDueReview, isOpen, isPending, openReview, passReview, settle } from './reviewing.ts';

/** What an order waits for: when it runs out, `NEVER` while it is not waited for, and what its silence does. */
interface Wait {
  readonly name: string;
  readonly at: (order: Order, setup: Setup) => Time;
  readonly fire: (d: Draft, log: Log, at: Time, setup: Setup) => void;
}

const when = (is: boolean, at: Time): Time => (is ? at : NEVER);

/** Of the provider's open question, the targets whose hold its silence ends. */
const asksAbout = ({ askedAbout }: Order, index: number): boolean => askedAbout === 'all' || index === 0;
const isFree = (order: Order): boolean =>
  !order.targets.some((target, index) => isHeld(target) && !asksAbout(order, index));

const exemptAt = (order: Order): Time => when(isAlive(order) && order.question === 'open', order.answerBy);

function exempt(d: Draft, log: Log, at: Time): void {
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
function noticeAt(order: Order): Time {
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

function tell(d: Draft, log: Log, at: Time): void {
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

function askNeed(d: Draft, log: Log, at: Time): void {
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

function answerDoubt(d: Draft, log: Log, at: Time): void {
  if (d.doubtSilence === 'withdrawn') {
    endOrder(d, log, 'withdrawn', at, 'not-confirmed-again');
    return;
  }
  resumeAcknowledgement(d, at);
  closeDoubt(d, 'undone');
  log.push('doubt.undone');
}

const keepsRecord = (order: Order): boolean =>
  order.notice === 'owed' || order.reviews.some(isOpen) || order.challenges.some((one) => isPending(order, one));

/** What only puts on record that somebody is late, or that it is over. */
const note =
  (event: string, change: Partial<Order>): Wait['fire'] =>
  (d, log) => {
    Object.assign(d, change);
    log.push(event);
  };

/** In the order of `docs/life.md`; of what runs out at one instant an ending goes first, and a review before the notice. */
export const WAITS: readonly Wait[] = [
  {
    name: 'receipt',
    at: (order) => when(order.phase === 'issued', order.end),
    fire: (d, log, at) => endOrder(d, log, 'expired', at, 'never-received'),
  },
  {
    name: 'period',
    at: (order) => when(order.phase === 'running', order.end),
    fire: (d, log, at) => endOrder(d, log, 'lapsed', at, 'period-ended'),
  },
  {
    name: 'continuation',
    at: (order) => when(order.phase === 'continued', order.end),
    fire: (d, log, at) => endOrder(d, log, 'lapsed', at, 'continuation-not-confirmed'),
  },
  {
    name: 'validation-request',
    at: (order) => when(isAlive(order), validationEnd(order)),
    fire: (d, log, at) => endOrder(d, log, 'withdrawn', at, 'validation-not-sought'),
  },
  { name: 'clarification-answer', at: exemptAt, fire: exempt },
  {
    name: 'clarification-reply',
    at: (order) =>
      when(isAlive(order) && order.question === 'open' && order.answerBy === NEVER, order.askedAt + FIGURES.reply),
    fire: note('clarification.overdue', { question: 'overdue' }),
  },
  {
    name: 'acknowledgement',
    at: (order) =>
      when(isAlive(order) && order.acknowledged === 'awaited' && !isDoubted(order), order.acknowledgementDue),
    fire: note('acknowledgement.overdue', { acknowledged: 'overdue', acknowledgementDue: NEVER }),
  },
  {
    name: 'end-acknowledgement',
    at: (order) => when(isAlive(order) && order.endAcknowledged === 'awaited', order.endAcknowledgementDue),
    fire: note('end.acknowledgement-overdue', { endAcknowledged: 'overdue', endAcknowledgementDue: NEVER }),
  },
  {
    name: 'validation-reminder',
    at: (order) => when(isAlive(order) && order.validation === 'awaited' && !order.reminded, SOUGHT_EXACTLY),
    fire: note('validation.overdue', { reminded: true }),
  },
  {
    name: 'validation-decision',
    at: (order) =>
      when(
        isAlive(order) && order.validation === 'sought' && !order.reminded,
        order.soughtAt + FIGURES.validationDecided,
      ),
    fire: note('validation.overdue', { reminded: true }),
  },
  {
    name: 'review',
    at: (order) => order.reviews[findDueReview(order)]?.dueAt ?? NEVER,
    fire: (d, log) => passReview(d, log, findDueReview(d)),
  },
  { name: 'notice', at: noticeAt, fire: tell },
  {
    name: 'relay',
    at: (order) => when(order.phase !== 'erased' && order.relay === 'requested', order.relayDue),
    fire: note('notice.relay-overdue', { relay: 'overdue', relayDue: NEVER }),
  },
  {
    name: 'transmission',
    at: (order) => when(order.phase === 'continued' && order.transmission === 'awaited', order.transmissionDue),
    fire: (d, log, at) => {
      d.transmission = 'overdue';
      d.transmissionDue = NEVER;
      openReview(d, 'transmission', at, Math.min(at + FIGURES.review, d.end));
      log.push('transmission.overdue');
    },
  },
  {
    name: 'emergency-sight',
    at: (order) => when(isAlive(order) && order.sight === 'awaited', FIGURES.seen),
    fire: note('emergency.unseen', { sight: 'overdue' }),
  },
  { name: 'doubt', at: (order) => when(isDoubted(order), order.doubtEnds), fire: answerDoubt },
  {
    name: 'need-answer',
    at: (order) => when(isAlive(order) && order.need === 'open', order.needBy),
    fire: note('need.unanswered', { need: 'silent', needBy: NEVER }),
  },
  {
    name: 'need-question',
    at: (order) =>
      when(order.phase !== 'issued' && isAlive(order) && order.need !== 'open', order.needAsks[0] ?? NEVER),
    fire: askNeed,
  },
  {
    name: 'release-confirmation',
    at: (order) => when(isEnded(order) && order.confirmation === 'owed', order.end + FIGURES.released),
    fire: note('release.overdue', { confirmation: 'overdue' }),
  },
  {
    name: 'retention',
    at: (order) =>
      when(isEnded(order) && !keepsRecord(order), Math.max(order.end + FIGURES.retention, order.settledAt)),
    fire: note('order.erased', { phase: 'erased', reason: '', receivedAt: NEVER, extensions: 0, confirmation: '' }),
  },
  {
    name: 'officials-retention',
    at: (order) =>
      when(
        order.phase === 'erased' && order.officials === 'sealed',
        Math.max(order.now, order.end + FIGURES.officials),
      ),
    fire: note('officials.erased', { officials: 'erased' }),
  },
];

const ENDINGS = ['receipt', 'period', 'continuation', 'validation-request', 'doubt'];

/** When time alone ends the hold, as it stands; `NEVER` once it is over. */
export function endByTime(order: Order, setup: Setup): Time {
  const ends = WAITS.filter(({ name }) => ENDINGS.includes(name))
    .filter(({ name }) => name !== 'doubt' || order.doubtSilence === 'withdrawn')
    .map(({ at }) => at(order, setup));
  const all = [...ends, isFree(order) ? exemptAt(order) : NEVER].filter((at) => at !== NEVER);
  return all.length === 0 ? NEVER : Math.min(...all);
}

/** What runs out first; `undefined` once nothing is waited for. */
export function findNext(order: Order, setup: Setup): { readonly wait: Wait; readonly at: Time } | undefined {
  let first: { readonly wait: Wait; readonly at: Time } | undefined;
  for (const wait of WAITS) {
    const at = wait.at(order, setup);
    if (at !== NEVER && (first === undefined || at < first.at)) first = { wait, at };
  }
  return first;
}

/** Everything that time has done by the draft's present. */
export function settleTime(d: Draft, log: Log, setup: Setup): void {
  for (let next = findNext(d, setup); next && next.at <= d.now; next = findNext(d, setup)) {
    next.wait.fire(d, log, next.at, setup);
  }
}

/** Instants after which somebody may no longer do what they could, though nothing happens by itself. */
function listWindows(order: Order): readonly Time[] {
  const objections = [order.receivedAt, order.notice === 'given' ? order.noticeAt : NEVER]
    .filter((learned) => learned !== NEVER)
    .map((learned) => learned + FIGURES.objected);
  const appeals = order.challenges
    .filter(({ appeal }) => appeal === NEVER)
    .map(({ review }) => (order.reviews[review]?.closedAt ?? NEVER) + FIGURES.appealed);
  const contests = order.reviews
    .filter(isOpen)
    .flatMap(({ seats }) => seats.filter(({ who }) => who !== '').map(({ contestableUntil }) => contestableUntil));
  return [...objections, ...appeals, ...contests];
}

/** The next instant that matters, and, where it is asked for, the millisecond before it. */
export function nextInstants(order: Order, setup: Setup, { windows, eves }: Stops): readonly Time[] {
  const due = findNext(order, setup)?.at;
  if (due === undefined) return [];
  const ahead = windows && order.phase !== 'erased' ? listWindows(order).filter((at) => at > order.now) : [];
  const next = Math.min(due, ...ahead);
  const isNear = next - order.now > 1 && next - order.now < 400 * DAY;
  return eves && isNear ? [next - 1, next] : [next];
}

export interface Stops {
  readonly windows: boolean;
  readonly eves: boolean;
}
