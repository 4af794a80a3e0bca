import { describe, expect, it } from 'vitest';
import { MINUTE_MS, plus } from '../../../../../shared/domain/instant.ts';
import { tallyVotes } from '../../../../../shared/domain/order/decisions/panel.ts';
import type { Cast, RightsCommand } from '../../../../../shared/domain/order/life/rights-command.ts';
import { scopeOf } from '../../../../../shared/domain/order/life/scope.ts';
import { toUnsaidListChange } from '../../../../../shared/domain/order/readings/listed-unsaid.ts';
import { messageFor } from '../../../../../shared/domain/order/record/messages.ts';
import { type OrderStory, STORIES, usualActor } from '../../../../support/order-story.ts';
import { decide, listAttention } from '../../../../support/rules.ts';
import { assignedTo, latestReview, panelled, voted } from '../acts.ts';
import { RIGHTS_CASES } from '../rights-cases.ts';

type Decision = Extract<RightsCommand, { readonly type: 'decide-review' }>;

const objected = (): OrderStory => assignedTo(RIGHTS_CASES.challenged(), 'person-reviewer');
const finding = (story: OrderStory, changes: Partial<Decision> = {}): Decision => ({
  type: 'decide-review',
  review: latestReview(story).id,
  outcome: 'affirm',
  amendment: null,
  unsaid: ['t1'],
  votes: [],
  ...changes,
});
const found = (changes: Partial<Decision> = {}): OrderStory => {
  const story = objected();
  return story.act(finding(story, changes));
};

describe('that a filer knew and did not say', () => {
  it.each(['affirm', 'revoke'] as const)(
    'is found with any outcome, such as %s, and told to no provider',
    (outcome) => {
      const story = found({ outcome });
      const { events } = story.latest.commit;
      const unsaid = events.find(({ type }) => type === 'protection.unsaid');
      expect(unsaid).toEqual({ type: 'protection.unsaid', at: story.at, review: 'r1', targets: ['t1'] });
      expect(unsaid && messageFor(unsaid, story.state)).toBeNull();
      expect(story.state.rights.unsaid).toEqual([{ review: 'r1', at: story.at, targets: ['t1'] }]);
      expect(listAttention(story.state)).toContain('protection-unsaid');
    },
  );

  it('is not on record where nobody finds it', () => {
    for (const unsaid of [undefined, []]) {
      const { state, latest } = found({ unsaid });
      expect(latest.commit.events.map(({ type }) => type)).not.toContain('protection.unsaid');
      expect(state.rights.unsaid).toBeUndefined();
      expect(listAttention(state)).not.toContain('protection-unsaid');
    }
  });

  it.each`
    why                                 | changes                             | code                      | pointers
    ${'a target the order has not'}     | ${{ unsaid: ['t1', 't99'] }}        | ${'target-unknown'}       | ${[]}
    ${'a target the filing says it of'} | ${{ unsaid: ['t1'], said: ['t1'] }} | ${'protection-on-record'} | ${['/knownAndNotSaid/targets']}
  `('is refused of $why', ({ changes, code, pointers }) => {
    const story = objected();
    const command = finding(story, changes);
    const act = () => decide(story.state, command, usualActor(story.state, command), plus(story.at, MINUTE_MS));
    const faults = pointers.map((pointer: string) => expect.objectContaining({ pointer }));
    expect(act).toThrow(expect.objectContaining(pointers.length > 0 ? { code, faults } : { code }));
  });

  it('is found of another target than the filing speaks of', () => {
    expect(found({ said: ['t2'] }).state.rights.unsaid).toMatchObject([{ targets: ['t1'] }]);
  });

  it('is found once of each target, by whichever review', () => {
    const appealed = assignedTo(found().act({ type: 'appeal', challenge: 'c1' }), 'person-second');
    expect(() => appealed.act(finding(appealed))).toThrow(expect.objectContaining({ code: 'protection-on-record' }));
    const second = appealed.act(finding(appealed, { unsaid: ['t2'] }));
    expect(second.state.rights.unsaid).toMatchObject([{ review: 'r1' }, { review: 'r2', targets: ['t2'] }]);
    expect(toUnsaidListChange(second.latest.commit).listed).toMatchObject([{ review: 'r2', targets: ['t2'] }]);
  });
});

describe('of a panel', () => {
  const cast = (seat: number, unsaid?: readonly string[]): Cast => ({
    seat,
    outcome: 'affirm',
    amendment: null,
    unsaid,
  });
  const tallied = (...votes: readonly Cast[]) => {
    const { state, at } = panelled();
    return tallyVotes(scopeOf(state), votes, at);
  };

  it('it is what two find', () => {
    expect(tallied(cast(1, ['t1', 't2']), cast(2, ['t2', 't3']))).toMatchObject({ outcome: 'affirm', unsaid: ['t2'] });
    expect(tallied(cast(1, ['t1']), cast(2))).not.toHaveProperty('unsaid');
    expect(tallied(cast(1), cast(2))).not.toHaveProperty('unsaid');
  });

  it('it goes on record with the vote that settles the appeal, and is refused as it would be of one', () => {
    const first = voted(panelled(), cast(1, ['t1']));
    expect(first.state.rights.unsaid).toBeUndefined();
    const settled = voted(first, cast(2, ['t1']), [cast(1, ['t1'])]);
    expect(settled.latest.commit.events.map(({ type }) => type)).toEqual([
      'review.voted',
      'review.decided',
      'protection.unsaid',
    ]);
    expect(settled.state.rights.unsaid).toMatchObject([{ review: 'r2', targets: ['t1'] }]);
    expect(() => voted(panelled(), cast(1, ['t99']))).toThrow(expect.objectContaining({ code: 'target-unknown' }));
  });
});

describe("oversight's list of unsaid protections after a commit", () => {
  it('has a finding with order and officer, and loses it with erasure', () => {
    const story = found({ outcome: 'revoke' });
    const { orderId, state, at } = story;
    const ref = { orderId, review: 'r1', authority: state.authority, officer: state.issuer.person, foundAt: at };
    const { reference, instrument, issuedAt } = state;
    expect(toUnsaidListChange(story.latest.commit)).toEqual({
      listed: [{ ...ref, reference, instrument, issuedAt, targets: ['t1'] }],
      gone: [],
    });
    const later = story.applyTimeUntil('release.overdue');
    expect(toUnsaidListChange(later.latest.commit)).toEqual({ listed: [], gone: [] });
    const erased = story.applyTimeUntil('order.erased');
    expect(toUnsaidListChange(erased.latest.commit)).toEqual({ listed: [], gone: [ref] });
    expect(listAttention(erased.state)).not.toContain('protection-unsaid');
  });

  it('is touched by nothing else', () => {
    for (const story of [STORIES.preserved(), STORIES.revoked(), STORIES.erased()]) {
      expect(toUnsaidListChange(story.latest.commit)).toEqual({ listed: [], gone: [] });
    }
  });
});
