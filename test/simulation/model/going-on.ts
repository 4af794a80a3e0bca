import { endOfDays, FIGURES, NEVER } from './figures.ts';
import type { Take } from './move.ts';
import type { Draft, Log, Order } from './order.ts';
import { isOpen, isPending, lastReviewOf, openReview } from './reviewing.ts';
import { askForNeed } from './silence.ts';

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

/** How a hold goes on, beyond what the table of life says of the phase. */
export const GOING_ON: Readonly<Record<string, Take>> = {
  extend,
  continue: goOn,
  'show-transmission': showTransmission,
  'ask-renewal': askRenewal,
};
