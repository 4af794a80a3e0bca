import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, type Instant, plus } from '../../../../shared/domain/instant.ts';
import type { Commit } from '../../../../shared/domain/order/commit.ts';
import { findEndByTime } from '../../../../shared/domain/order/life/time.ts';
import type { EventOf, EventType, OrderEvent } from '../../../../shared/domain/order/record/events.ts';
import { isOpen, type Review } from '../../../../shared/domain/order/record/rights.ts';
import { isAlive, isHeld, type OrderState } from '../../../../shared/domain/order/record/state.ts';
import type { OrderStory } from '../../../support/order-story.ts';
import { applyTime, evolve, evolveAll } from '../../../support/rules.ts';
import { lived } from './lives.ts';

const RUNS = { numRuns: 200 };

const of =
  <T extends EventType>(type: T) =>
  (event: OrderEvent): event is Extract<OrderEvent, EventOf<T>> =>
    event.type === type;

/** Each commit with everything on record up to it. */
function histories({ commits }: OrderStory): { commit: Commit; record: OrderEvent[] }[] {
  return commits.map(({ commit }, index) => ({
    commit,
    record: commits.slice(0, index + 1).flatMap((one) => one.commit.events),
  }));
}

/** Every event with the state before and after it. */
function steps({ commits }: OrderStory): { event: OrderEvent; before: OrderState; after: OrderState }[] {
  const [first, ...events] = commits.flatMap(({ commit }) => commit.events);
  let after = evolveAll(undefined, first ? [first] : []);
  return events.map((event) => {
    const before = after;
    after = evolve(before, event);
    return { event, before, after };
  });
}

const endOf = (state: OrderState): number => findEndByTime(state)?.at ?? Number.NEGATIVE_INFINITY;

/** The provider is asked to tell the person, or a reviewer found that the authority did. */
const isNotice = ({ type }: OrderEvent): boolean => type === 'notice.given' || type === 'notice.confirmed';

/** Nobody to tell, or told by the authority, as a reviewer found, before the end it had asked for. */
const isOver = ({ type }: OrderEvent): boolean => type === 'notice.waived' || type === 'notice.confirmed';

/** The deferral that lets the notice wait at this instant, told from the record alone. */
function liveDeferral(record: readonly OrderEvent[], now: Instant): { ground: string; until: Instant } | undefined {
  const approvals = record.filter(of('deferral.approved'));
  const last = approvals.at(-1);
  if (!last || last.until <= now) return undefined;
  const request = record.slice(0, record.indexOf(last)).findLast(of('deferral.requested'));
  return request && { ground: request.ground, until: last.until };
}

/** A request to wait that no reviewer and no silence has answered, told from the record alone. */
function undecided(record: readonly OrderEvent[]): boolean {
  const asked = record.findLastIndex(of('deferral.requested'));
  const review = record.slice(0, asked + 1).filter(opensReview).length + (isEmergency(record) ? 1 : 0);
  const answers = record.slice(asked + 1).filter((one) => of('review.decided')(one) || of('review.defaulted')(one));
  return asked >= 0 && !answers.some((one) => one.review === `r${review}`);
}

const opensReview = ({ type }: OrderEvent): boolean =>
  [
    'deferral.requested',
    'challenge.filed',
    'appeal.filed',
    'review.opened',
    'renewal.requested',
    'notice.claimed',
  ].includes(type);

const isEmergency = ([first]: readonly OrderEvent[]): boolean => first?.type === 'order.issued' && first.emergency;

/** Nobody has to tell the person, though somebody could. */
const isSpared = ({ rights: { notice } }: OrderState): boolean =>
  notice.status === 'given' && (notice.relay.status === 'stopped' || notice.relay.status === 'off');

const countConfirmed = ({ rights: { reviews } }: OrderState): number =>
  reviews.filter(({ kind, outcome }) => kind === 'notice' && outcome === 'affirm').length;

const permissions = ({ seats }: Review): number => seats.filter((seat) => seat.permitsExtension).length;

/** Of one who decides alone, that one's; of a panel, that of two. */
const leaveNeeded = ({ seats }: Review): number => (seats.length === 1 ? 1 : 2);

describe('whatever happens to an order', () => {
  it('ends only with a notice on record, a live deferral and its ground, or a request for one that is undecided', () => {
    fc.assert(
      fc.property(lived, (story) => {
        for (const { commit, record } of histories(story)) {
          const received = record.some(of('order.received'));
          if (isAlive(commit.state.phase) || !received) continue;
          const told = record.some(isNotice);
          const deferral = liveDeferral(record, commit.at);
          expect(told || (deferral !== undefined && deferral.ground !== '') || undecided(record)).toBe(true);
          if (commit.state.phase.kind === 'erased') expect(told).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('tells the person two weeks after issue, or once the deferral is over, and never twice', () => {
    fc.assert(
      fc.property(lived, (story) => {
        for (const { commit, record } of histories(story)) {
          const notices = record.filter(isNotice).map(({ type }) => type);
          // a reviewer may find after the end that the authority had told the person before the provider was asked to
          expect([[], ['notice.given'], ['notice.confirmed'], ['notice.given', 'notice.confirmed']]).toContainEqual(
            notices,
          );
          const waits = commit.at < plus(story.state.issuedAt, 14 * DAY_MS) || !record.some(of('order.received'));
          const isLetWait = liveDeferral(record, commit.at) !== undefined || undecided(record);
          if (!waits && !isLetWait) expect(notices).not.toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('sends no notice while a deferral lives', () => {
    fc.assert(
      fc.property(lived, (story) => {
        const events = story.commits.flatMap(({ commit }) => commit.events);
        for (const [index, { type, at }] of events.entries()) {
          if (type === 'notice.given') expect(liveDeferral(events.slice(0, index), at)).toBeUndefined();
        }
      }),
      RUNS,
    );
  });

  it('sends no notice while a request to wait is undecided, however the hold ends', () => {
    fc.assert(
      fc.property(lived, (story) => {
        const events = story.commits.flatMap(({ commit }) => commit.events);
        for (const [index, { type }] of events.entries()) {
          if (type === 'notice.given') expect(undecided(events.slice(0, index))).toBe(false);
        }
      }),
      RUNS,
    );
  });

  it('lets no undecided request hold the notice back past the time of its reviewer', () => {
    fc.assert(
      fc.property(lived, ({ state }) => {
        const { deferral, notice, reviews } = state.rights;
        const review = reviews.find(({ id }) => id === deferral?.review);
        if (deferral?.status !== 'asked' || notice.status !== 'owed' || !review) return;
        const { state: later } = applyTime(state, review.dueAt);
        if (isAlive(later.phase)) return; // then it goes out on its day
        expect(later.rights.notice.status === 'owed' && notice.deferred === null).toBe(false);
      }),
      RUNS,
    );
  });

  it('takes no word for it that the person was told: a claim moves nothing, and a reviewer alone stops the relay', () => {
    fc.assert(
      fc.property(lived, (story) => {
        const taken = steps(story);
        for (const { before, after } of taken.filter(({ event }) => event.type === 'notice.claimed')) {
          expect(after.rights.notice).toEqual(before.rights.notice);
        }
        const sparing = taken.filter(({ before, after }) => !isSpared(before) && isSpared(after));
        expect(sparing.filter(({ event }) => event.type !== 'notice.confirmed')).toEqual([]);
        for (const { after } of sparing) expect(countConfirmed(after)).toBe(1);
      }),
      RUNS,
    );
  });

  it('sends the notice by itself in the millisecond the deferral ends, in force or not, and not before', () => {
    fc.assert(
      fc.property(lived, (story) => {
        for (const { commit, record } of histories(story)) {
          const deferral = liveDeferral(record, commit.at);
          if (!deferral || commit.state.phase.kind === 'issued' || record.some(isOver)) continue;
          const given = (now: Instant) => applyTime(commit.state, now).events.filter(of('notice.given'));
          expect(given(plus(deferral.until, -1))).toEqual([]);
          expect(given(deferral.until)).toMatchObject([{ at: deferral.until }]);
        }
      }),
      RUNS,
    );
  });

  it('defers no longer than ninety days a time, and thirty once a year of waiting is used up', () => {
    fc.assert(
      fc.property(lived, (story) => {
        const record = story.commits.flatMap(({ commit }) => commit.events);
        const yearUsedUp = plus(story.state.issuedAt, (14 + 365) * DAY_MS);
        for (const approved of record.filter(of('deferral.approved'))) {
          const asked = record.slice(0, record.indexOf(approved)).findLast(of('deferral.requested'));
          const waits = approved.until - (asked?.at ?? 0);
          expect(waits).toBeLessThanOrEqual(approved.until > yearUsedUp ? 30 * DAY_MS : 90 * DAY_MS);
          expect(approved.until).toBeLessThanOrEqual(asked?.until ?? 0);
          expect(approved.until).toBeGreaterThan(approved.at);
        }
      }),
      RUNS,
    );
  });

  it('narrows and never widens: targets, data and end after a review are among those before it, and stay so', () => {
    fc.assert(
      fc.property(lived, (story) => {
        let latest = Number.POSITIVE_INFINITY;
        for (const { event, before, after } of steps(story)) {
          if (event.type === 'order.narrowed') {
            const held = new Map(before.targets.filter(isHeld).map(({ id, categories }) => [id, categories]));
            for (const { id, categories } of after.targets.filter(isHeld)) {
              expect(held.get(id)).toEqual(expect.arrayContaining([...categories]));
            }
            expect(endOf(after)).toBeLessThanOrEqual(endOf(before));
            latest = Math.min(latest, event.endsAt ?? latest);
          }
          expect(endOf(after)).toBeLessThanOrEqual(latest);
          const letGo = before.targets.filter(({ status }) => status === 'let-go').map(({ id }) => id);
          const heldAgain = after.targets.filter((target) => isHeld(target) && letGo.includes(target.id));
          expect(heldAgain).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('neither stops nor prolongs the hold for an objection, before it is decided', () => {
    fc.assert(
      fc.property(lived, (story) => {
        const harmless: readonly EventType[] = [
          'challenge.filed',
          'appeal.filed',
          'challenge.withdrawn',
          'attachment.added',
          'attachment.scanned',
          'review.opened',
          'review.assigned',
          'review.conflict-declared',
          'review.moved',
          'review.defaulted',
          'review.decided',
          'extension.permitted',
          'message.sent',
        ];
        for (const { event, before, after } of steps(story)) {
          if (!harmless.includes(event.type)) continue;
          expect(after.phase).toEqual(before.phase);
          expect(endOf(after)).toBe(endOf(before));
        }
      }),
      RUNS,
    );
  });

  it('takes back by their own word alone what is open of a person’s, and decides nothing by it', () => {
    fc.assert(
      fc.property(lived, (story) => {
        for (const { commit, record } of histories(story)) {
          for (const withdrawn of commit.events.filter(of('challenge.withdrawn'))) {
            const filed = record
              .filter(of('challenge.filed'))
              .find(({ challenge }) => challenge === withdrawn.challenge);
            expect([commit.by.kind, filed?.by]).toEqual(['person', 'person']);
            const ends = record.filter((one) => of('review.decided')(one) || of('review.defaulted')(one));
            expect(ends.map(({ review }) => review)).not.toContain(withdrawn.review);
            const review = commit.state.rights.reviews.find(({ id }) => id === withdrawn.review);
            expect(review).toMatchObject({ status: 'withdrawn', outcome: null, closedAt: withdrawn.at });
          }
        }
      }),
      RUNS,
    );
  });

  it('erases nothing that somebody can still be told of, decide or appeal against', () => {
    fc.assert(
      fc.property(lived, (story) => {
        for (const { event, before } of steps(story)) {
          if (event.type !== 'order.erased') continue;
          const { notice, reviews } = before.rights;
          expect(notice.status).not.toBe('owed');
          expect(reviews.filter(isOpen)).toEqual([]);
          const appealable = reviews
            .filter(({ kind }) => kind === 'challenge')
            .map(({ closedAt }) => closedAt ?? event.at);
          for (const closedAt of appealable) expect(event.at).toBeGreaterThanOrEqual(plus(closedAt, 14 * DAY_MS));
        }
      }),
      RUNS,
    );
  });

  it('extends no hold under an open objection without the leave of its reviewer, and none that silence has barred', () => {
    fc.assert(
      fc.property(lived, (story) => {
        for (const { event, before } of steps(story)) {
          if (event.type !== 'order.extended') continue;
          const { reviews } = before.rights;
          const objections = reviews.filter(isOpen).filter(({ kind }) => kind === 'challenge' || kind === 'appeal');
          for (const review of objections) expect(permissions(review)).toBeGreaterThanOrEqual(leaveNeeded(review));
          const bars = ({ kind }: (typeof reviews)[number]) => !['deferral', 'notice', 'sample'].includes(kind); // silence there says otherwise
          const silent = reviews.filter((review) => review.status === 'defaulted' && bars(review));
          expect(silent).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('adds files to pending objections of the same side alone, five at most, each for the look that is open', () => {
    fc.assert(
      fc.property(lived, (story) => {
        for (const { commit, record } of histories(story)) {
          for (const added of commit.events.filter(of('attachment.added'))) {
            const filed = record.filter(of('challenge.filed')).find(({ challenge }) => challenge === added.challenge);
            expect(commit.by.kind).toBe(filed?.by);
            const { challenges, reviews } = commit.state.rights;
            const { attachments = [] } = challenges.find(({ id }) => id === added.challenge) ?? {};
            expect(attachments.length).toBeLessThanOrEqual(5);
            expect(new Set(attachments.map(({ id }) => id)).size).toBe(attachments.length);
            expect(reviews.filter(isOpen).map(({ id }) => id)).toContain(attachments.at(-1)?.review);
          }
        }
      }),
      RUNS,
    );
  });

  it('records a result of files alone that wait for one, twice at most, and never after a find', () => {
    fc.assert(
      fc.property(lived, (story) => {
        const results = new Map<string, string[]>();
        for (const { commit, record } of histories(story)) {
          for (const { challenge, attachment, result } of commit.events.filter(of('attachment.scanned'))) {
            const added = record
              .filter(of('attachment.added'))
              .find((one) => one.challenge === challenge && one.attachment === attachment);
            expect(added?.scan).toBe('awaited');
            expect(commit.by.kind).toBe('system');
            const told = [...(results.get(`${challenge} ${attachment}`) ?? []), result];
            results.set(`${challenge} ${attachment}`, told);
            expect(told.slice(0, -1)).not.toContain('found');
            expect(told.length === 1 || (told.length === 2 && result === 'found')).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });

  it('lets nobody decide who is of a side, had the question before, or decided what is appealed against', () => {
    fc.assert(
      fc.property(lived, (story) => {
        for (const { event, before } of steps(story)) {
          if (event.type !== 'review.decided') continue;
          const { reviews, challenges } = before.rights;
          const decided = reviews.find(({ id }) => id === event.review);
          const judges = event.seats.map((number) => decided?.seats[number - 1]?.reviewer);
          const appealed = challenges.find(({ appeal }) => appeal?.review === event.review);
          const first = reviews.find(({ id }) => id === appealed?.review);
          for (const judge of judges) {
            expect([before.issuer.institution, before.validatorInstitution]).not.toContain(judge?.institution);
            expect(decided?.excluded.map(({ person }) => person)).not.toContain(judge?.person);
            expect(first?.seats.map(({ reviewer }) => reviewer?.person) ?? []).not.toContain(judge?.person);
          }
        }
      }),
      RUNS,
    );
  });
});
