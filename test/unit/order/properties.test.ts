import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson, sha256 } from '../../../shared/domain/digest.ts';
import { DAY_MS, HOUR_MS, type Instant, plus } from '../../../shared/domain/instant.ts';
import { dueAtOf, messagesOf } from '../../../shared/domain/order/commit.ts';
import { decide } from '../../../shared/domain/order/decide.ts';
import { evolveAll, periodOf } from '../../../shared/domain/order/evolve.ts';
import { isAlive, type OrderState } from '../../../shared/domain/order/state.ts';
import { elapse, endByTime, inForce, nextByTime } from '../../../shared/domain/order/time.ts';
import { HoldfastError } from '../../../shared/errors.ts';
import { type OrderStory, STORIES } from '../../support/order-story.ts';
import { actorFor, CASES, COMMANDS, type Column, police, sheriff } from './cases.ts';

const columns = Object.keys(COMMANDS).filter((name): name is Column => Object.hasOwn(COMMANDS, name));

const ENDINGS: readonly Column[] = ['rel', 'wdr'];

/** How long after the step before: hours, weeks, a year, or so many milliseconds from the next thing time does. */
type Wait = { readonly ms: number } | { readonly fromNext: number };
interface Step {
  readonly wait: Wait;
  /** `time`: somebody looks what time has done. */
  readonly what: Column | 'time';
}

const wait: fc.Arbitrary<Wait> = fc.oneof(
  { weight: 4, arbitrary: fc.nat(HOUR_MS).map((ms) => ({ ms })) },
  { weight: 3, arbitrary: fc.nat(20 * DAY_MS).map((ms) => ({ ms })) },
  { weight: 1, arbitrary: fc.nat(400 * DAY_MS).map((ms) => ({ ms })) },
  { weight: 2, arbitrary: fc.constantFrom(-1, 0, 1).map((fromNext) => ({ fromNext })) },
);
/** Endings by decision are rare, or no life would be long. */
const what = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.constantFrom<Step['what']>(...columns.filter((name) => !ENDINGS.includes(name)), 'time'),
  },
  { weight: 1, arbitrary: fc.constantFrom<Step['what']>(...ENDINGS) },
);
const step: fc.Arbitrary<Step> = fc.record({ wait, what });
const start = fc.constantFrom({}, police, sheriff).map((options) => STORIES.issued(options));
const life = fc.tuple(start, fc.array(step, { maxLength: 25 }));

function instantOf(story: OrderStory, { wait }: Step): Instant {
  if ('ms' in wait) return plus(story.at, wait.ms);
  return plus(nextByTime(story.state)?.at ?? story.at, wait.fromNext);
}

/** The story one step on; the same story when the step is refused or changes nothing. */
function walk(story: OrderStory, one: Step): OrderStory {
  const now = instantOf(story, one);
  if (one.what === 'time') return story.elapse(now);
  const command = COMMANDS[one.what];
  try {
    const events = decide(story.state, command, actorFor(story.state, command), now);
    return events.length === 0 ? story : story.act(command, { at: now });
  } catch (error) {
    if (error instanceof HoldfastError) return story;
    throw error;
  }
}

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
  targets: state.targets.map(({ id, type, categories }) => ({ id, type, categories })),
});

const lived = life.map(([first, steps]) => steps.reduce(walk, first));
const anyState = fc.oneof(
  fc.constantFrom(...Object.values(CASES)).map((tell) => tell().story.state),
  lived.map(({ state }) => state),
);
const soon = fc.oneof(fc.nat(3 * DAY_MS), fc.nat(900 * DAY_MS));

it('time passes the same in one stretch or two', () => {
  fc.assert(
    fc.property(anyState, soon, soon, (state, one, two) => {
      const [first, second] = [plus(state.issuedAt, one), plus(state.issuedAt, one + two)];
      const halfway = elapse(state, first);
      const after = elapse(halfway.state, second);
      const atOnce = elapse(state, second);
      expect(after.state).toEqual(atOnce.state);
      expect([...halfway.events, ...after.events]).toEqual(atOnce.events);
    }),
  );
});

it('what time does comes in order, and nothing is left of what has passed', () => {
  fc.assert(
    fc.property(anyState, soon, (state, ms) => {
      const now = plus(state.issuedAt, ms);
      const { events, state: reached } = elapse(state, now);
      const instants = events.map((event) => event.at);
      expect(instants).toEqual([...instants].sort((a, b) => a - b));
      expect(instants.every((instant) => instant <= now)).toBe(true);
      expect(nextByTime(reached)?.at ?? plus(now, 1)).toBeGreaterThan(now);
    }),
  );
});

it('every order in force has an end, every order not yet erased a next instant', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      expect(endByTime(state) !== undefined).toBe(isAlive(state.phase));
      expect(nextByTime(state) !== undefined).toBe(state.phase.kind !== 'erased');
    }),
  );
});

it('a hold is in force until its end and never from then on, whatever was written or not', () => {
  fc.assert(
    fc.property(anyState, fc.integer({ min: -900 * DAY_MS, max: 900 * DAY_MS }), (state, ms) => {
      const end = endByTime(state)?.at;
      const now = plus(end ?? state.issuedAt, ms);
      expect(inForce(state, now)).toBe(end !== undefined && now < end);
      if (end !== undefined && now >= end) expect(inForce(elapse(state, now).state, now)).toBe(false);
      if (inForce(state, now)) expect(isAlive(elapse(state, now).state.phase)).toBe(true);
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
        expect(commit.events.every((event) => event.at <= commit.at)).toBe(true);
        expect(identity(commit.state)).toEqual(identity(before.state));
        expect(nextByTime(commit.state)?.at ?? plus(commit.at, 1)).toBeGreaterThan(commit.at);
        expect(dueAtOf(commit) ?? plus(commit.at, 1)).toBeGreaterThan(commit.at);
        expect(periodOf(commit.state)?.extensions ?? 0).toBeLessThanOrEqual(1); // both instruments grant one
        if (over) expect(isAlive(commit.state.phase)).toBe(false);
        over = !isAlive(commit.state.phase);
        if (over) expect(inForce(commit.state, commit.at)).toBe(false);
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
  const lives = fc.sample(lived, { numRuns: 400, seed: 42 });
  const seen = new Set(
    lives.flatMap(({ commits }) => commits.flatMap(({ commit }) => commit.events.map(({ type }) => type))),
  );
  expect([...seen].sort()).toEqual([
    'acknowledgement.overdue',
    'certificate.read',
    'clarification.answered',
    'clarification.overdue',
    'clarification.requested',
    'impossibility.accepted',
    'order.acknowledged',
    'order.continued',
    'order.erased',
    'order.exempt',
    'order.expired',
    'order.extended',
    'order.issued',
    'order.lapsed',
    'order.received',
    'order.released',
    'order.withdrawn',
    'overlap.found',
    'release.confirmed',
    'release.overdue',
    'targets.not-executed',
    'targets.preserved',
    'validation.granted',
    'validation.overdue',
    'validation.refused',
    'validation.sought',
  ]);
});
