import { changedHistories, type Happened } from './history.ts';
import { type Invariant, latestOf, readEnd } from './invariant.ts';

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
    const end = readEnd(state);
    return end !== undefined && end > event.endsAt
      ? [`${orderId} has its end set to ${event.endsAt}, and is held until ${end}`]
      : [];
  });
