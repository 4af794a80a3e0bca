import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DAY_MS, plus } from '../../../../shared/domain/instant.ts';
import { decideOverlap } from '../../../../shared/domain/order/decisions/overlap.ts';
import { findEndByTime } from '../../../../shared/domain/order/life/time.ts';
import { isAlive, isHeld } from '../../../../shared/domain/order/record/state.ts';
import { listHeldTargets } from '../../../../shared/domain/overlap/held-targets.ts';
import { anOverlap, at } from '../../../support/builders.ts';
import { STORIES, type StoryName } from '../../../support/order-story.ts';
import { applyTime } from '../../../support/rules.ts';
import { anyState } from '../order/lives.ts';

const BOTH = ['t1', 't2'];

it.each<{ story: StoryName; end: string }>([
  { story: 'issued', end: '2027-01-20T00:00:00Z' },
  { story: 'preserved', end: '2027-01-20T00:00:00Z' },
  { story: 'lapsed', end: '2027-01-20T00:00:00Z' },
  { story: 'released', end: '2026-11-20T16:13:00Z' },
  { story: 'withdrawn', end: '2026-11-20T16:13:00Z' },
  { story: 'confirmed', end: '2026-11-20T16:13:00Z' },
  { story: 'erased', end: '2026-11-20T16:13:00Z' },
])('$story: held to the last millisecond before $end, and whoever asks later hears the same', ({ story, end }) => {
  const { state } = STORIES[story]();
  expect([...listHeldTargets(state, plus(at(end), -1))]).toEqual(BOTH);
  expect([...listHeldTargets(state, at(end))]).toEqual([]);
  expect([...listHeldTargets(state, at('2099-01-01T00:00:00Z'))]).toEqual([]);
});

it('a declined target is held until its impossibility is accepted', () => {
  const declined = STORIES.running().act({
    type: 'not-execute',
    targets: [{ id: 't1', reasons: ['data-not-stored-at-receipt'] }],
  });
  expect([...listHeldTargets(declined.state, declined.at)]).toEqual(BOTH);
  const excused = declined.act({ type: 'answer-clarification', excused: ['t1'] });
  expect([...listHeldTargets(excused.state, excused.at)]).toEqual(['t2']);
  const ended = excused.act({ type: 'release', reason: 'no-longer-needed' });
  expect([...listHeldTargets(ended.state, excused.at)]).toEqual(['t2']);
});

it('a target that a reviewer took out of the order is held no more, also as seen after its end', () => {
  const narrowed = STORIES.narrowed();
  expect([...listHeldTargets(narrowed.state, narrowed.at)]).toEqual(['t1']);
  const ended = narrowed.act({ type: 'release', reason: 'no-longer-needed' });
  expect([...listHeldTargets(ended.state, narrowed.at)]).toEqual(['t1']);
});

it('silence frees the provider from what it asked about, on the instant', () => {
  const { state } = STORIES.running().act({ type: 'request-clarification', targets: ['t1'] });
  const end = at('2026-11-25T23:00:00Z');
  expect([...listHeldTargets(state, plus(end, -1))]).toEqual(BOTH);
  expect([...listHeldTargets(state, end)]).toEqual(['t2']);
});

it('is what is held once time has been put on record, of an order in force', () => {
  fc.assert(
    fc.property(anyState, fc.nat(100 * DAY_MS), (state, ms) => {
      fc.pre(isAlive(state.phase));
      for (const now of [plus(state.issuedAt, ms), findEndByTime(state)?.at ?? state.issuedAt]) {
        const { phase, targets } = applyTime(state, now).state;
        const held = isAlive(phase) ? targets.filter(isHeld).map(({ id }) => id) : [];
        expect([...listHeldTargets(state, now)]).toEqual(held);
      }
    }),
  );
});

it('an order remembers twenty overlaps, each once, and no more', () => {
  let story = STORIES.preserved();
  for (let number = 1; number <= 20; number += 1) {
    story = story.act({ type: 'note-overlap', overlap: anOverlap(number) });
  }
  expect(story.state.overlaps).toHaveLength(20);
  expect(story.state.overlaps?.[19]).toEqual({ ...anOverlap(20), foundAt: story.at });
  expect(decideOverlap(story.state, anOverlap(21), story.at)).toEqual([]);
  expect(decideOverlap(story.state, anOverlap(3), story.at)).toEqual([]);
});

it('what was put on record before overlaps were looked for has none', () => {
  expect(Object.hasOwn(STORIES.preserved().state, 'overlaps')).toBe(false);
});
