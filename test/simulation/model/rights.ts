import { DAY, FIGURES, NEVER, type Time } from './figures.ts';
import type { Take } from './move.ts';
import { EMPTY_SEAT, type Order, type Review, type Setup } from './order.ts';
import { isOpen, isPending, lastReviewOf, listInvolved, listSilencing, openReview, settle } from './reviewing.ts';
import { endByTime } from './time.ts';

const URGENT = ['privilege'];

/** Why nothing can be asked about the notice: it is out, or somebody is still to answer. */
function findNoticeBar({ notice, deferral }: Order): string | undefined {
  if (notice !== 'owed') return 'notice-not-owed';
  return deferral === 'asked' ? 'deferral-pending' : undefined;
}

const listClaims = ({ reviews }: Order): readonly Review[] => reviews.filter(({ kind }) => kind === 'notice');
const findClaimBar = (order: Order): string | undefined =>
  findNoticeBar(order) ?? (listClaims(order).some(isOpen) ? 'notice-claim-pending' : undefined);

/** Silence is a refusal too, where the authority took away whoever would have answered. */
const wasRefused = (one: Review): boolean =>
  one.kind === 'deferral' &&
  (one.outcome === 'revoke' || (one.status === 'defaulted' && listSilencing(one).length > 0));

/** How far a wait that is asked for now can reach. */
function findLatestWait(order: Order, setup: Setup, isBan: boolean): Time {
  const together = FIGURES.notice + FIGURES.deferralsTogether;
  const step = order.now + FIGURES.deferral;
  const beyond = order.now + FIGURES.deferralBeyond;
  const latest = step <= together ? step : order.now < together && together >= beyond ? together : beyond;
  const end = isBan ? endByTime(order, setup) : NEVER;
  return end === NEVER ? latest : Math.min(latest, end);
}

/** Until when is asked for: as long as can be, a day more, or a month. */
export function askedUntil(order: Order, setup: Setup, how: string): Time {
  const latest = findLatestWait(order, setup, how === 'ban');
  if (how === 'too-long') return latest + 1;
  return how === 'month' ? order.now + 30 * DAY : latest;
}

const defer: Take = (d, log, { how }, setup) => {
  const bar = findClaimBar(d);
  if (bar !== undefined) return bar;
  if (d.reviews.filter(wasRefused).length >= FIGURES.deferralsRefused) return 'deferrals-exhausted';
  const until = askedUntil(d, setup, how);
  if (until > findLatestWait(d, setup, how === 'ban') || until <= Math.max(d.noticeAt, d.now))
    return 'deferral-too-long';
  log.push('deferral.requested');
  d.deferral = 'asked';
  d.deferralUntil = until;
  d.deferralGround = how === 'ban' ? 'ban-in-order' : 'public-security';
  d.deferralReview = d.reviews.length;
  const before = d.noticeAt > d.now ? d.noticeAt : until;
  openReview(d, 'deferral', d.now, Math.min(d.now + FIGURES.deferralDecided, before));
  return undefined;
};

const claim: Take = (d, log, { how }) => {
  const bar = findClaimBar(d);
  if (bar !== undefined) return bar;
  if (listClaims(d).length >= FIGURES.claims) return 'notice-claims-exhausted';
  if (how === 'before-hold') return 'time-not-possible';
  log.push('notice.claimed');
  openReview(d, 'notice', d.now, d.now + FIGURES.claimDecided);
  return undefined;
};

const makeLetter: Take = (d, log) => {
  const bar = d.notice === 'given' ? undefined : findNoticeBar(d);
  if (bar !== undefined) return bar;
  if (d.letters >= FIGURES.letters) return 'notice-letters-exhausted';
  log.push('notice.letter-made');
  d.letters += 1;
  return undefined;
};

const readNotice: Take = (d, log) => {
  if (d.notice !== 'given') return 'notice-not-requested';
  if (!d.noticeRead) log.push('notice.read');
  d.noticeRead = true;
  return undefined;
};

const confirmRelay: Take = (d, log, { how }) => {
  if (d.notice !== 'given') return 'notice-not-requested';
  if (how === 'before-hold') return 'time-not-possible';
  if (d.relay === 'proved') return undefined;
  log.push('notice.relayed');
  d.relay = 'proved';
  d.relayDue = NEVER;
  return undefined;
};

const dueOf = (order: Order, { emergency }: Setup, how: string): Time =>
  order.now + (emergency || URGENT.includes(how) ? FIGURES.urgentReview : FIGURES.review);

const challenge: Take = (d, log, { by, how }, setup) => {
  const party = by === 'provider' ? 'provider' : 'person';
  const own = d.challenges.filter((one) => one.by === party);
  if (own.some((one) => isPending(d, one))) return 'challenge-pending';
  if (own.length >= FIGURES.objections) return 'challenges-exhausted';
  const learned = party === 'provider' ? d.receivedAt : d.notice === 'given' ? d.noticeAt : NEVER;
  const late = learned !== NEVER && d.now >= learned + FIGURES.objected;
  if (late && how !== 'late') return 'challenge-too-late';
  log.push('challenge.filed');
  d.challenges = [...d.challenges, { by: party, late, review: d.reviews.length, appeal: NEVER }];
  openReview(d, 'challenge', d.now, dueOf(d, setup, how));
  return undefined;
};

const appeal: Take = (d, log, { by, of, how }, setup) => {
  const filed = d.challenges[of];
  const first = filed && d.reviews[filed.review];
  if (!filed || !first || filed.by !== by) return 'challenge-unknown';
  if (filed.appeal !== NEVER) return 'appeal-not-allowed';
  if (isOpen(first)) return 'challenge-pending';
  if (first.status === 'withdrawn' || first.outcome === 'revoke') return 'appeal-not-allowed';
  if (d.now >= first.closedAt + FIGURES.appealed) return 'appeal-too-late';
  log.push('appeal.filed');
  const number = d.reviews.length;
  d.challenges = d.challenges.map((one, index) => (index === of ? { ...one, appeal: number } : one));
  const seats = Array.from({ length: setup.law.appealSeats }, () => EMPTY_SEAT);
  openReview(d, 'appeal', d.now, dueOf(d, setup, how), { excluded: listInvolved(first), seats });
  return undefined;
};

const takeBack: Take = (d, log, { of }) => {
  const filed = d.challenges[of];
  if (filed?.by !== 'person') return 'challenge-unknown';
  if (!isPending(d, filed)) return 'review-closed';
  const last = lastReviewOf(d, filed);
  log.push('challenge.withdrawn');
  d.reviews = d.reviews.map((one) => (one === last ? { ...one, status: 'withdrawn', closedAt: d.now } : one));
  settle(d, d.now, FIGURES.appealed);
  return undefined;
};

export const RIGHTS: Readonly<Record<string, Take>> = {
  'defer-notice': defer,
  'record-notice': claim,
  'make-letter': makeLetter,
  'read-notice': readNotice,
  'confirm-relay': confirmRelay,
  challenge,
  appeal,
  'withdraw-challenge': takeBack,
};
