import { DAY_MS, type Instant } from '../../../shared/domain/instant.ts';
import type { InstrumentId } from '../../../shared/domain/law/instrument-ids.ts';
import { freshCommits, type Invariant } from './invariant.ts';

/**
 * The figures of law, written here once more from the texts: how many days a hold lasts, and how many an extension adds.
 *
 * @see Regulation (EU) 2023/1543, Article 11(1): 60 days, and 30 more · 18 U.S.C. § 2703(f)(2): 90 days, and 90 more.
 */
const DAYS: Readonly<Partial<Record<InstrumentId, { readonly initial: number; readonly extension: number }>>> = {
  'EU-EPOC-PR': { initial: 60, extension: 30 },
  'US-2703f': { initial: 90, extension: 90 },
};

/** A day that has begun, a change of the clocks, and holidays in a row before the next working day. */
const SLACK_DAYS = 7;

const isWithin = (from: Instant, to: Instant, days: number): boolean => {
  const lasts = (to - from) / DAY_MS;
  return lasts >= days - 0.05 && lasts <= days + SLACK_DAYS;
};

const looked = freshCommits();

/** A hold lasts as long as the law says, counted from receipt; an extension adds to that, and not to the day it was asked for. */
export const endsByLaw: Invariant = async (world) =>
  looked.take(world).flatMap(({ commit: { orderId, events, state } }) => {
    const days = DAYS[state.instrument];
    if (days === undefined) return [];
    return events.flatMap((event) => {
      if (event.type === 'order.received' && state.rights.endsAtMost === null)
        return isWithin(event.at, event.ends.appliedEndsAt, days.initial)
          ? []
          : [`${orderId} is held from ${event.at} to ${event.ends.appliedEndsAt}`];
      if (event.type !== 'order.extended' || state.phase.kind !== 'running') return [];
      const { startsAt } = state.phase.period;
      return isWithin(startsAt, event.ends.appliedEndsAt, days.initial + days.extension)
        ? []
        : [`${orderId}, held from ${startsAt}, is extended to ${event.ends.appliedEndsAt}`];
    });
  });
