import { endOfDays, FIGURES, NEVER, type Time } from './figures.ts';
import { isRefused, type Step } from './graph.ts';
import { ARROWS, LIFE } from './life-page.ts';
import type { Move } from './move.ts';
import { isAlive, isEnded, type Order, type Phase, type Review, type Setup } from './order.ts';
import { isOfASide, isOpen, isPending, listInvolved } from './reviewing.ts';
import type { Result } from './step.ts';
import { endByTime, findNext } from './time.ts';

/** What has to hold of an order; each says what is wrong, or nothing. */
type Law = (order: Order, setup: Setup) => string | false;

/** The longest that a hold can last as it stands, worked out from its start alone. */
function longestEnd(order: Order, { law }: Setup): Time {
  if (order.phase === 'continued') return order.since + FIGURES.continuation;
  const start = law.fromIssue || order.phase === 'issued' ? 0 : order.receivedAt;
  return endOfDays(law, start, law.days + order.extensions * law.extension);
}

const isReceived = ({ phase, receivedAt }: Order): boolean => phase === 'erased' || receivedAt !== NEVER;

const hasOpenRequest = ({ deferral, deferralReview, reviews }: Order): boolean => {
  const review = reviews[deferralReview];
  return deferral === 'asked' && review !== undefined && isOpen(review);
};

const sitsWrongly = (order: Order, review: Review, setup: Setup): boolean => {
  const sitting = review.seats.map(({ who }) => who).filter((who) => who !== '');
  const filed = order.challenges.find(({ appeal }) => order.reviews[appeal] === review);
  const first = filed && order.reviews[filed.review];
  const kept = [...review.excluded, ...(first ? listInvolved(first) : [])];
  const doubled = new Set(sitting).size < sitting.length;
  return (
    doubled || sitting.some((who) => kept.includes(who) || (setup.by === 'prosecutor' && isOfASide(setup, order, who)))
  );
};

const HOLDS: readonly Law[] = [
  (order, setup) => isAlive(order) && !(order.now < endByTime(order, setup)) && 'is in force at or after its end',
  (order, setup) => isAlive(order) && order.end > longestEnd(order, setup) && 'is to last longer than its law lets it',
  (order) =>
    isAlive(order) && order.endsAtMost !== NEVER && order.end > order.endsAtMost && 'outlasts what a reviewer set',
  (order) => isAlive(order) && (order.phase === 'issued') === isReceived(order) && 'runs before it was received',
  (order) => order.receivedAt > order.now && 'was received in times to come',
  (order) => isEnded(order) && order.end > order.now && 'ended in times to come',
  (order, { law }) => order.extensions > (law.extension > 0 ? 1 : 0) && 'was extended more often than its law lets it',
  (order, setup) => {
    const isThrough = order.phase === 'erased' && order.officials === 'erased';
    const next = findNext(order, setup);
    return isThrough === (next !== undefined) && 'waits without an instant, or beyond the last';
  },
  (order, setup) => (findNext(order, setup)?.at ?? Infinity) <= order.now && 'has something due that time did not do',
];

const RIGHTS: readonly Law[] = [
  (order) =>
    isReceived(order) &&
    order.notice === 'owed' &&
    order.now >= FIGURES.notice &&
    order.deferred === '' &&
    !hasOpenRequest(order) &&
    'owes a notice for which nobody lets it wait',
  (order) =>
    isEnded(order) &&
    order.notice === 'owed' &&
    order.deferred !== 'public-security' &&
    !hasOpenRequest(order) &&
    'ended, and nobody is told',
  (order) => order.phase === 'erased' && order.notice === 'owed' && 'is erased and nobody was told',
  (order) => isEnded(order) && order.notice === 'waived' && isReceived(order) && 'was received and nobody is told',
  (order) => order.deferral === 'asked' && !hasOpenRequest(order) && 'waits for an answer that nobody is asked for',
  (order) => order.phase === 'erased' && order.reviews.some(isOpen) && 'is erased under review',
  (order) => order.reviews.some((one) => isOpen(one) && one.dueAt <= order.now) && 'has a review that is past its time',
  (order) =>
    order.challenges.some((one, index) =>
      order.challenges.some(
        (other, of) => of !== index && other.by === one.by && isPending(order, one) && isPending(order, other),
      ),
    ) && 'has two objections of one side open',
  (order, setup) =>
    order.reviews.some((one) => isOpen(one) && sitsWrongly(order, one, setup)) && 'is judged by who may not',
];

/** Everything that is wrong with this state. */
export const findFaults = (order: Order, setup: Setup): readonly string[] =>
  [...HOLDS, ...RIGHTS].flatMap((law) => law(order, setup) || []);

const PHASE_AFTER: Readonly<Record<string, Phase>> = {
  'order.received': 'running',
  'order.continued': 'continued',
  'order.lapsed': 'lapsed',
  'order.expired': 'expired',
  'order.exempt': 'exempt',
  'order.excused': 'excused',
  'order.released': 'released',
  'order.withdrawn': 'withdrawn',
  'order.revoked': 'revoked',
  'order.erased': 'erased',
};

/** What can happen once in a life, or only while it has not happened yet. */
const ONCE: Readonly<Record<string, (from: Order) => boolean>> = {
  'order.received': ({ phase }) => phase === 'issued',
  'certificate.read': ({ phase }) => phase === 'issued',
  'order.acknowledged': ({ acknowledged }) => acknowledged !== 'given',
  'end.acknowledged': ({ endAcknowledged }) => endAcknowledged === 'awaited' || endAcknowledged === 'overdue',
  'order.extended': ({ extensions }) => extensions === 0,
  'order.released': isAlive,
  'order.withdrawn': isAlive,
  'order.revoked': isAlive,
  'order.lapsed': isAlive,
  'order.expired': isAlive,
  'order.exempt': isAlive,
  'order.excused': isAlive,
  'order.erased': ({ phase }) => phase !== 'erased',
  'officials.erased': ({ officials }) => officials === 'sealed',
  'notice.given': ({ notice }) => notice === 'owed',
  'notice.waived': ({ notice }) => notice === 'owed',
  'notice.read': ({ noticeRead }) => !noticeRead,
  'notice.relayed': ({ relay }) => relay !== 'proved',
  'emergency.seen': ({ sight }) => sight !== 'seen',
  'validation.granted': ({ validation }) => validation === 'sought',
  'validation.refused': ({ validation }) => validation === 'sought' || validation === 'prior',
  'validation.sought': ({ validation }) => validation === 'awaited',
  'transmission.shown': ({ transmission }) => transmission === 'awaited' || transmission === 'overdue',
};

/** The arrows of the drawing that these events take, whatever brought them: a command, or time on its way. */
export function listArrows(from: Order, type: string, events: readonly string[]): readonly string[] {
  let phase = from.phase;
  return events.flatMap((event) => {
    const after = PHASE_AFTER[event];
    if (after === undefined || after === phase) return [];
    const arrow = `${phase} ${after}`;
    phase = after;
    const byTime = `${arrow} ${event}`;
    const byCommand = `${arrow} ${type}`;
    return [ARROWS.includes(byCommand) ? byCommand : byTime];
  });
}

/** Codes that the page of life leaves to the gates: to strangers there is nothing. */
const TO_STRANGERS: readonly string[] = ['order-not-found', 'review-unknown'];

function findWrongRefusal({ type }: Move, { phase }: Order, code: string): readonly string[] {
  const row = LIFE.get(type);
  const cell = row?.cells[phase];
  const known = [...(row?.codes ?? []), ...TO_STRANGERS, cell && 'refused' in cell ? cell.refused : ''];
  return known.includes(code) ? [] : [`refuses ${type} with ${code}, which docs/life.md lacks`];
}

/** What no step may do, from where it was taken. */
export function findWrongSteps(from: Order, step: Step, result: Result, setup: Setup): readonly string[] {
  if (isRefused(result)) return 'now' in step ? ['refuses time'] : findWrongRefusal(step.move, from, result.refused);
  const { order, events } = result;
  const type = 'now' in step ? '' : step.move.type;
  const strange = listArrows(from, type, events).filter((arrow) => !ARROWS.includes(arrow));
  const twice = events.filter((event, index) => {
    const mayHappen = ONCE[event];
    return mayHappen !== undefined && (!mayHappen(from) || events.indexOf(event) !== index);
  });
  const isOfSide = events.includes('review.decided') && 'move' in step && isOfASide(setup, from, step.move.by);
  const isCut = from.barred || from.endsAtMost !== NEVER;
  const isLonger = isCut && from.phase !== 'issued' && isAlive(order) && order.end > from.end;
  return [
    ...strange.map((arrow) => `takes ${arrow}, which docs/life.md does not draw`),
    ...twice.map((event) => `records ${event} again`),
    ...(isOfSide ? ['is decided by somebody of a side'] : []),
    ...(isLonger ? ['lets a hold go on that is to end as it stands'] : []),
    ...(isAlive(order) && !isAlive(from) ? ['lets what has ended begin again'] : []),
    ...(order.now < from.now ? ['goes back in time'] : []),
  ];
}
