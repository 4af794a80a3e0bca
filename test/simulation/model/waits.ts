import { FIGURES, NEVER, SOUGHT_EXACTLY, type Time } from './figures.ts';
import {
  type Draft,
  endOrder,
  isAlive,
  isDoubted,
  isEnded,
  type Log,
  type Order,
  type Setup,
  validationEnd,
} from './order.ts';
import { findDueReview, openReview, passReview } from './reviewing.ts';
import { answerDoubt, askNeed, exempt, exemptAt, keepsRecord, noticeAt, tell, when } from './silence.ts';

/** What an order waits for: when it runs out, `NEVER` while it is not waited for, and what its silence does. */
export interface Wait {
  readonly name: string;
  readonly at: (order: Order, setup: Setup) => Time;
  readonly fire: (d: Draft, log: Log, at: Time, setup: Setup) => void;
}

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
