import { describe, expect, it } from 'vitest';
import { toReviewListChange } from '../../../../../shared/domain/order/readings/listed-review.ts';
import { aReviewerStanding, at } from '../../../../support/builders.ts';
import type { OrderStory } from '../../../../support/order-story.ts';
import { RIGHTS_CASES, RIGHTS_COMMANDS } from '../rights-cases.ts';

const change = (story: OrderStory) => toReviewListChange(story.latest.commit);

const refOf = (story: OrderStory, dueAt: string) => ({
  orderId: story.orderId,
  review: 'r1',
  person: 'person-reviewer-1',
  dueAt: at(dueAt),
  reference: story.state.reference,
});

const FIRST_DUE = '2026-12-18T16:11:00Z'; // an objection a minute after the notice of 4 December, 16:10, decided within 14 days

describe('the lists of reviewers after a commit', () => {
  it('have nothing of a review nobody has', () => {
    expect(change(RIGHTS_CASES.challenged())).toEqual({ listed: [], gone: [] });
  });

  it('show it to whoever it was given to, with what silence would do', () => {
    const story = RIGHTS_CASES.assigned();
    expect(change(story)).toEqual({
      listed: [
        {
          ...refOf(story, FIRST_DUE),
          kind: 'challenge',
          openedAt: at('2026-12-04T16:11:00Z'),
          moved: 0,
          grounds: ['disproportionate'],
          onSilence: 'moves',
          status: 'running',
          version: 6,
        },
      ],
      gone: [],
    });
  });

  it('follow the order while it is open', () => {
    const { listed } = change(RIGHTS_CASES.assigned().act({ type: 'release', reason: 'no-longer-needed' }));
    expect(listed).toMatchObject([{ review: 'r1', status: 'released', version: 7 }]);
  });

  it.each`
    after           | dueAt
    ${'decided'}    | ${FIRST_DUE}
    ${'revoked'}    | ${FIRST_DUE}
    ${'conflicted'} | ${FIRST_DUE}
    ${'moved'}      | ${FIRST_DUE}
    ${'withdrawn'}  | ${FIRST_DUE}
  `(
    'lose it once it is $after',
    ({ after, dueAt }: { after: 'decided' | 'revoked' | 'conflicted' | 'moved' | 'withdrawn'; dueAt: string }) => {
      const story = RIGHTS_CASES[after]();
      expect(change(story)).toEqual({ listed: [], gone: [refOf(story, dueAt)] });
    },
  );

  it('of the second reviewer lose it when silence ends it', () => {
    const second = aReviewerStanding({ person: 'person-reviewer-2' });
    const given = RIGHTS_CASES.moved().act({ type: 'assign-reviewer', review: 'r1', reviewer: second });
    expect(change(given).listed).toMatchObject([
      {
        person: 'person-reviewer-2',
        dueAt: at('2027-01-01T16:11:00Z'),
        moved: 1,
        lateSince: at(FIRST_DUE),
        onSilence: 'defaults',
      },
    ]);
    const defaulted = given.applyTimeUntil('review.defaulted');
    expect(change(defaulted)).toEqual({
      listed: [],
      gone: [{ ...refOf(given, '2027-01-01T16:11:00Z'), person: 'person-reviewer-2' }],
    });
  });

  it('of everybody lose it when one late commit holds a move and the default', () => {
    const story = RIGHTS_CASES.assigned().applyTime(at('2027-02-01T00:00:00Z'));
    expect(change(story)).toEqual({ listed: [], gone: [refOf(story, FIRST_DUE)] });
  });

  it('say of a deferral that silence ends it', () => {
    expect(change(RIGHTS_CASES.deferralAssigned()).listed).toMatchObject([
      { kind: 'deferral', onSilence: 'defaults', moved: 0 },
    ]);
  });

  it('show an appeal to its own reviewer only', () => {
    const story = RIGHTS_CASES.appealAssigned();
    expect(change(story)).toMatchObject({ listed: [{ review: 'r2', person: 'person-reviewer-2' }], gone: [] });
  });

  it('change nothing twice: an order without reviews has no place in them', () => {
    expect(change(RIGHTS_CASES.told())).toEqual({ listed: [], gone: [] });
    expect(change(RIGHTS_CASES.decided().act(RIGHTS_COMMANDS.appeal))).toEqual({ listed: [], gone: [] });
  });
});
