import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson, sha256 } from '../../../../shared/domain/digest.ts';
import { DAY_MS, plus } from '../../../../shared/domain/instant.ts';
import { dueAtOf, messagesOf } from '../../../../shared/domain/order/commit.ts';
import { findEndByTime, findNextByTime, isInForce } from '../../../../shared/domain/order/life/time.ts';
import { periodOf } from '../../../../shared/domain/order/record/evolve.ts';
import { isAlive, type OrderState } from '../../../../shared/domain/order/record/state.ts';
import { applyTime, evolveAll } from '../../../support/rules.ts';
import { anyState, life, lived, soon, walk } from './lives.ts';

/** What an order is for good. */
const identity = (state: OrderState) => ({
  orderId: state.orderId,
  reference: state.reference,
  filing: state.filing,
  instrument: state.instrument,
  authority: state.authority,
  issuer: state.issuer,
  provider: state.provider,
  emergency: state.emergency,
  issuedAt: state.issuedAt,
  places: state.places,
  targets: state.targets.map(({ id, type }) => ({ id, type })),
});

it('time passes the same in one stretch or two', () => {
  fc.assert(
    fc.property(anyState, soon, soon, (state, one, two) => {
      const [first, second] = [plus(state.issuedAt, one), plus(state.issuedAt, one + two)];
      const halfway = applyTime(state, first);
      const after = applyTime(halfway.state, second);
      const atOnce = applyTime(state, second);
      expect(after.state).toEqual(atOnce.state);
      expect([...halfway.events, ...after.events]).toEqual(atOnce.events);
    }),
  );
});

it('what time does comes in order, and nothing is left of what has passed', () => {
  fc.assert(
    fc.property(anyState, soon, (state, ms) => {
      const now = plus(state.issuedAt, ms);
      const { events, state: reached } = applyTime(state, now);
      const instants = events.map((event) => event.at);
      expect(instants).toEqual([...instants].sort((a, b) => a - b));
      expect(instants.every((instant) => instant <= now)).toBe(true);
      expect(findNextByTime(reached)?.at ?? plus(now, 1)).toBeGreaterThan(now);
    }),
  );
});

it('every order in force has an end, every order not yet erased a next instant', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      expect(findEndByTime(state) !== undefined).toBe(isAlive(state.phase));
      expect(findNextByTime(state) !== undefined).toBe(state.phase.kind !== 'erased');
    }),
  );
});

it('a hold is in force until its end and never from then on, whatever was written or not', () => {
  fc.assert(
    fc.property(anyState, fc.integer({ min: -900 * DAY_MS, max: 900 * DAY_MS }), (state, ms) => {
      const end = findEndByTime(state)?.at;
      const now = plus(end ?? state.issuedAt, ms);
      expect(isInForce(state, now)).toBe(end !== undefined && now < end);
      if (end !== undefined && now >= end) expect(isInForce(applyTime(state, now).state, now)).toBe(false);
      if (isInForce(state, now)) expect(isAlive(applyTime(state, now).state.phase)).toBe(true);
    }),
  );
});

it('no life of an order breaks its record', () => {
  fc.assert(
    fc.property(life, ([first, steps]) => {
      let story = first;
      let over = false;
      for (const one of steps) {
        const before = story;
        story = walk(before, one);
        if (story === before) continue;
        const { commit, digest } = story.latest;
        expect(commit.version).toBe(before.latest.commit.version + 1);
        expect(commit.previous).toBe(before.latest.digest);
        expect(digest).toBe(sha256(canonicalJson(commit)));
        expect(commit.at).toBeGreaterThanOrEqual(before.at);
        const instants = commit.events.map((event) => event.at);
        expect(instants).toEqual([...instants].sort((a, b) => a - b));
        expect(commit.events.every((event) => event.at <= commit.at)).toBe(true);
        expect(identity(commit.state)).toEqual(identity(before.state));
        expect(findNextByTime(commit.state)?.at ?? plus(commit.at, 1)).toBeGreaterThan(commit.at);
        expect(dueAtOf(commit) ?? commit.at).toBeGreaterThanOrEqual(commit.at);
        expect(periodOf(commit.state)?.extensions ?? 0).toBeLessThanOrEqual(1); // both instruments grant one
        if (over) expect(isAlive(commit.state.phase)).toBe(false);
        over = !isAlive(commit.state.phase);
        if (over) expect(isInForce(commit.state, commit.at)).toBe(false);
      }
      const messages = story.commits.flatMap(({ commit }) => messagesOf(commit));
      expect(messages.map(({ number }) => number)).toEqual(messages.map((_, index) => index + 1));
      expect(story.state.messageCount).toBe(messages.length);
      const told = story.commits.slice(0, -1).filter(({ commit }) => messagesOf(commit).length > 0);
      expect(story.state.told).toEqual(told.map(({ commit, digest }) => ({ version: commit.version, digest })));
    }),
    { numRuns: 300 },
  );
});

it('events alone tell the state: a life told again comes out the same', () => {
  fc.assert(
    fc.property(lived, ({ commits, state }) => {
      const { told, remembered, sealed } = state;
      const events = commits.flatMap(({ commit }) => commit.events);
      expect({ ...evolveAll(undefined, events), told, remembered, sealed }).toEqual(state);
    }),
  );
});

it('the lives told here are not all short: each kind of event comes up', () => {
  const lives = fc.sample(lived, { numRuns: 1_200, seed: 3 });
  const seen = new Set(
    lives.flatMap(({ commits }) => commits.flatMap(({ commit }) => commit.events.map(({ type }) => type))),
  );
  expect([...seen].sort()).toEqual([
    'acknowledgement.overdue',
    'appeal.filed',
    'attachment.added',
    'attachment.scanned',
    'certificate.read',
    'challenge.filed',
    'challenge.withdrawn',
    'clarification.answered',
    'clarification.overdue',
    'clarification.requested',
    'deferral.approved',
    'deferral.refused',
    'deferral.requested',
    'doubt.undone',
    'end.acknowledged',
    'end.acknowledgement-overdue',
    'extension.permitted',
    'impossibility.accepted',
    'message.sent',
    'need.asked',
    'need.confirmed',
    'need.unanswered',
    'notice.claimed',
    'notice.confirmed',
    'notice.given',
    'notice.letter-made',
    'notice.read',
    'notice.relay-overdue',
    'notice.relayed',
    'notice.waived',
    'order.acknowledged',
    'order.confirmed-again',
    'order.continued',
    'order.doubted',
    'order.erased',
    'order.exempt',
    'order.expired',
    'order.extended',
    'order.issued',
    'order.lapsed',
    'order.narrowed',
    'order.received',
    'order.released',
    'order.revoked',
    'order.withdrawn',
    'overlap.found',
    'protection.unsaid',
    'release.confirmed',
    'release.overdue',
    'renewal.requested',
    'review.assigned',
    'review.conflict-declared',
    'review.decided',
    'review.defaulted',
    'review.moved',
    'review.opened',
    'review.voted',
    'targets.not-executed',
    'targets.preserved',
    'validation.granted',
    'validation.overdue',
    'validation.refused',
    'validation.sought',
  ]);
});
