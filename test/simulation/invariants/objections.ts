import { DAY_MS, MINUTE_MS } from '../../../shared/domain/instant.ts';
import { changedHistories, type Happened } from './history.ts';
import type { Invariant } from './invariant.ts';
import { latestOf } from './invariant.ts';

/** As docs/api/README.md has them. */
const OBJECT_WITHIN_MS = 30 * DAY_MS;
const APPEAL_WITHIN_MS = 14 * DAY_MS;
/** How far clocks of machines are apart here, at most. */
const SKEW_MS = 11 * MINUTE_MS;

/** Who objects does so in time, one objection at a time, and appeals once, unless they say why they come late. */
export const objectionsInTime: Invariant = async (world) =>
  changedHistories(world).flatMap(([id, history]) => {
    const found: string[] = [];
    const open = new Map<string, string>();
    const decided = new Map<string, number>();
    const appealed = new Set<string>();
    let toldAt: number | undefined;
    for (const { event, commit } of history) {
      const { rights } = commit.state;
      if (event.type === 'notice.given' || event.type === 'notice.recorded') toldAt = event.at;
      if (event.type === 'notice.confirmed') toldAt ??= event.at;
      if (event.type === 'challenge.filed') {
        const side = `${event.by} ${event.under ?? ''}`;
        const before = open.get(side);
        if (before !== undefined)
          found.push(`${event.challenge} is filed while ${before} of the same side is open, in ${id}`);
        open.set(side, event.challenge);
        const isOver = toldAt !== undefined && event.at >= toldAt + OBJECT_WITHIN_MS;
        if (event.by === 'person' && isOver !== event.late)
          found.push(`${event.challenge} of ${id} is ${event.late ? '' : 'not '}called late`);
        if (
          event.by === 'person' &&
          !world.ledger.explainedLate.has(id) &&
          toldAt !== undefined &&
          event.at > toldAt + OBJECT_WITHIN_MS + SKEW_MS
        )
          found.push(`${event.challenge} of ${id} comes late without a reason`);
      }
      if (event.type === 'review.decided' || event.type === 'review.defaulted') {
        const challenge = rights.challenges.find(
          (one) => one.review === event.review || one.appeal?.review === event.review,
        );
        if (challenge) {
          open.delete(`${challenge.by} ${challenge.under ?? ''}`);
          if (challenge.review === event.review) decided.set(challenge.id, event.at);
        }
      }
      if (event.type === 'challenge.withdrawn') {
        const challenge = rights.challenges.find((one) => one.id === event.challenge);
        open.delete(`${challenge?.by} ${challenge?.under ?? ''}`);
      }
      if (event.type === 'appeal.filed') {
        const since = decided.get(event.challenge);
        if (since === undefined || event.at > since + APPEAL_WITHIN_MS + SKEW_MS)
          found.push(`${event.challenge} of ${id} is appealed at the wrong time`);
        if (appealed.has(event.challenge)) found.push(`${event.challenge} of ${id} is appealed twice`);
        appealed.add(event.challenge);
        const challenge = rights.challenges.find((one) => one.id === event.challenge);
        open.set(`${challenge?.by} ${challenge?.under ?? ''}`, event.challenge);
      }
    }
    return found;
  });

/** Who sits: once on a panel, of different houses, never again after they left or let the time pass, and on no appeal from themselves. */
export const whoSits: Invariant = async (world) =>
  changedHistories(world).flatMap(([id, history]) => {
    const found: string[] = [];
    const sat = new Map<string, Set<string>>();
    const seats = new Map<string, Map<number, { person: string; institution: string }>>();
    for (const { event, commit } of history) {
      if (event.type === 'review.assigned') {
        const { review, reviewer, seat } = event;
        const before = sat.get(review) ?? new Set<string>();
        const panel = seats.get(review) ?? new Map<number, { person: string; institution: string }>();
        const first = commit.state.rights.challenges.find(({ appeal }) => appeal?.review === review)?.review;
        if (before.has(reviewer.person)) found.push(`${review} of ${id} is given to the same person twice`);
        if (first !== undefined && sat.get(first)?.has(reviewer.person))
          found.push(`who sat on ${first} of ${id} sits on its appeal`);
        if ([...panel].some(([other, { institution }]) => other !== seat && institution === reviewer.institution))
          found.push(`two of one house sit on ${review} of ${id}`);
        panel.set(seat, reviewer);
        before.add(reviewer.person);
        seats.set(review, panel);
        sat.set(review, before);
      }
      if (event.type === 'review.conflict-declared') seats.get(event.review)?.delete(event.seat);
      if (event.type === 'review.moved')
        for (const [seat, { person }] of seats.get(event.review) ?? [])
          if (event.silent.some((one) => one.person === person)) seats.get(event.review)?.delete(seat);
    }
    return found;
  });

/** Silence moves a review once, then it ends; only an authority's own conflicts let it go on. */
export const reviewsEnd: Invariant = async (world) =>
  changedHistories(world).flatMap(([id, history]) => {
    const moves = history.filter(({ event }) => event.type === 'review.moved' && event.broughtAboutBy === undefined);
    const counts = Map.groupBy(moves, ({ event }) => ('review' in event ? event.review : undefined));
    return [...counts]
      .filter(([, { length }]) => length > 1)
      .map(([review, { length }]) => `${review} of ${id} moved on ${length} times`);
  });

/** Two agree, or three have voted: nobody decides for a panel alone, and nobody votes twice. */
export const panelsVote: Invariant = async (world) =>
  changedHistories(world).flatMap(([id, history]) => {
    const found: string[] = [];
    const votes = new Map<string, Map<number, number>>();
    for (const { event, commit } of history) {
      if (event.type === 'review.conflict-declared') votes.get(event.review)?.delete(event.seat);
      if (event.type === 'review.moved') votes.delete(event.review);
      if (event.type === 'review.voted') {
        const own = votes.get(event.review) ?? new Map<number, number>();
        if (own.has(event.seat)) found.push(`seat ${event.seat} of ${event.review} of ${id} votes twice`);
        own.set(event.seat, event.at);
        votes.set(event.review, own);
      }
      if (event.type !== 'review.decided') continue;
      const review = commit.state.rights.reviews.find((one) => one.id === event.review);
      if ((review?.seats.length ?? 0) > 1 && (votes.get(event.review)?.size ?? 0) < 2)
        found.push(`${event.review} of ${id} is decided by one of three`);
    }
    return found;
  });

/** No hold is lengthened after silence, nor past an end that was set, nor over an open objection that nobody permitted it for. */
export const lengthened: Invariant = async (world) =>
  changedHistories(world).flatMap(([id, history]) =>
    history.flatMap((one, place) => judgeLengthening(id, one, history.slice(0, place))),
  );

function judgeLengthening(id: string, { event, commit }: Happened, before: readonly Happened[]): readonly string[] {
  if (event.type !== 'order.extended' && event.type !== 'order.continued') return [];
  const { rights } = commit.state;
  const kindOf = (review: string) => rights.reviews.find((one) => one.id === review)?.kind;
  const isOfHold = (review: string): boolean =>
    !['deferral', 'notice', 'sample', 'transmission', 'renewal'].includes(kindOf(review) ?? '');
  const isSilent = before.some(
    (one) =>
      one.event.type === 'review.defaulted' && isOfHold(one.event.review) && one.event.broughtAboutBy === undefined,
  );
  const isEnded = before.some((one) => one.event.type === 'order.narrowed' && one.event.endsAt !== null);
  const isEuropean = commit.state.instrument === 'EU-EPOC-PR';
  const open = rights.challenges.filter(({ filedAt, review, appeal }) => {
    const last = rights.reviews.find((one) => one.id === (appeal?.review ?? review));
    return filedAt <= event.at && (last?.status === 'unassigned' || last?.status === 'assigned');
  });
  const permitted = new Set(
    before.flatMap((one) => (one.event.type === 'extension.permitted' ? [one.event.review] : [])),
  );
  const isUnpermitted =
    event.type === 'order.extended' && open.some(({ review, appeal }) => !permitted.has(appeal?.review ?? review));
  return [
    isSilent && isEuropean ? [`${id}: ${event.type}, though nobody decided in time`] : [],
    isEnded ? [`${id}: ${event.type}, though a reviewer set its end`] : [],
    isUnpermitted ? [`${id}: ${event.type}, while an objection is open`] : [],
  ].flat();
}

/** Where a reviewer set an earlier end, the hold has it. */
export const setEndHolds: Invariant = async (world) =>
  latestOf(world).flatMap(({ commit: { orderId, state } }) => {
    const set = world.stored.findLast(
      ({ commit }) => commit.orderId === orderId && commit.events.some(({ type }) => type === 'order.narrowed'),
    );
    const event = set?.commit.events.find(({ type }) => type === 'order.narrowed');
    if (event?.type !== 'order.narrowed' || event.endsAt === null) return [];
    const { phase } = state;
    const end =
      phase.kind === 'issued'
        ? phase.ends.appliedEndsAt
        : phase.kind === 'running'
          ? phase.period.ends.appliedEndsAt
          : phase.kind === 'continued'
            ? phase.lapsesAt
            : undefined;
    return end !== undefined && end > event.endsAt
      ? [`${orderId} has its end set to ${event.endsAt}, and is held until ${end}`]
      : [];
  });

/** Nobody is refused as late who has time left. */
export const timeToObject: Invariant = async ({ ledger }) =>
  ledger.calledLate
    .filter(({ daysSince }) => daysSince < OBJECT_WITHIN_MS / DAY_MS - SKEW_MS / DAY_MS)
    .map(
      ({ orderId, daysSince }) => `an objection to ${orderId} is refused as late, ${daysSince} days after the notice`,
    );
