import { FIGURES, NEVER, type Time } from './figures.ts';
import { isAlive, isEnded, type Order, type Review } from './order.ts';
import { isOpen, listSilencing, spanOf } from './reviewing.ts';

/** An instant that has passed and decides nothing any more. */
const PAST = 0;

const ahead = (order: Order, at: Time): Time => (at > order.now ? at : PAST);

/** Of a review that is closed, who had it and how it went; when, only while it can be appealed against. */
function spellReview(order: Order, one: Review, number: number) {
  const seats = one.seats.map((seat) => [
    seat.who,
    ahead(order, seat.contestableUntil),
    isOpen(one) ? seat.vote : '',
    isOpen(one) && seat.permits,
  ]);
  const isAppealable = order.challenges.some(({ review, appeal }) => review === number && appeal === NEVER);
  const isOfNow = one.kind === 'renewal' && one.openedAt > order.since;
  const told = [one.kind, one.status, one.outcome, seats, one.excluded, one.conflicts, one.contested, isOfNow];
  return isOpen(one)
    ? [...told, one.dueAt, spanOf(one), one.moved]
    : [...told, isAppealable && ahead(order, one.closedAt + FIGURES.appealed), listSilencing(one)];
}

/** What only an order in force goes on from. */
const spellHold = (order: Order) => [
  order.extensions,
  order.renewals,
  order.transmission,
  order.transmissionDue,
  order.reminded,
  order.soughtAt,
  order.sight,
  order.doubt,
  order.doubtedAt,
  order.doubtEnds,
  order.doubtSilence,
  order.acknowledged,
  order.acknowledgementDue,
  order.endAcknowledged,
  order.endAcknowledgementDue,
  order.question,
  order.question === 'open' ? [order.askedAt, order.answerBy, order.askedAbout] : [],
  order.needAsks,
  order.need,
  order.needBy,
  order.barred,
  order.phase === 'issued' ? order.endsAtMost : order.endsAtMost !== NEVER,
];

const spellRights = (order: Order) => [
  order.targets,
  order.notice,
  order.notice === 'given' ? ahead(order, order.noticeAt + FIGURES.objected) : order.noticeAt,
  order.deferred,
  order.relay,
  order.relayDue,
  order.noticeRead,
  order.letters,
  order.deferral,
  order.deferral === 'asked' ? [order.deferralUntil, order.deferralGround, order.deferralReview] : [],
  isEnded(order) && Math.max(order.settledAt, order.end + FIGURES.retention),
];

/**
 * Two orders are one state when nothing that can still happen tells them apart: equal texts. Instants that have passed, and what an end
 * made meaningless, are left out.
 */
export const keyOf = (order: Order): string =>
  JSON.stringify([
    order.now,
    order.phase,
    order.end,
    order.reason,
    order.phase === 'running' ? order.receivedAt : order.receivedAt !== NEVER,
    order.receivedAt !== NEVER && ahead(order, order.receivedAt + FIGURES.objected),
    order.confirmation,
    order.officials,
    order.validation,
    isAlive(order) ? spellHold(order) : [],
    order.phase === 'erased' ? [] : spellRights(order),
    order.challenges,
    order.phase === 'erased'
      ? order.reviews.map(({ seats, excluded }) => [seats.map(({ who }) => who), excluded])
      : order.reviews.map((one, number) => spellReview(order, one, number)),
  ]);
