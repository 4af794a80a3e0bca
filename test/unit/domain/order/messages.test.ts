import { describe, expect, it } from 'vitest';
import { messagesOf } from '../../../../shared/domain/order/commit.ts';
import { anOfficer, aProvider, aReviewer } from '../../../support/builders.ts';
import type { OrderStory } from '../../../support/order-story.ts';
import { RIGHTS_CASES, RIGHTS_COMMANDS } from './rights-cases.ts';

const { assign, affirm, amend, revoke } = RIGHTS_COMMANDS;
const messages = ({ latest }: OrderStory) => messagesOf(latest.commit).map(({ number, type }) => `${number} ${type}`);
const ours = (): OrderStory => RIGHTS_CASES.objectedByProvider().act(assign);
const theirs = RIGHTS_CASES.assigned;

describe('what a decision obliges us to tell the provider', () => {
  it.each`
    objection         | by        | decision  | told
    ${'its own'}      | ${ours}   | ${affirm} | ${['2 challenge.decided']}
    ${'its own'}      | ${ours}   | ${amend}  | ${['2 challenge.decided', '3 order.clarified']}
    ${'its own'}      | ${ours}   | ${revoke} | ${['2 challenge.decided', '3 order.released', '4 notice.relay-requested']}
    ${'the person’s'} | ${theirs} | ${affirm} | ${[]}
    ${'the person’s'} | ${theirs} | ${amend}  | ${['3 order.clarified']}
    ${'the person’s'} | ${theirs} | ${revoke} | ${['3 order.released']}
  `('of $objection objection, $decision.outcome', ({ by, decision, told }) => {
    const story: OrderStory = by().act(decision);
    expect(messages(story)).toEqual(told);
    expect(story.state.messageCount).toBe(by().state.messageCount + told.length);
  });

  it('tells it of silence upon its own objection, and of no other', () => {
    const silent = (story: OrderStory) => messages(story.applyTimeUntil('review.defaulted'));
    expect(silent(ours())).toEqual([expect.stringMatching(/ challenge\.decided$/)]);
    expect(silent(theirs())).toEqual([]);
    expect(silent(RIGHTS_CASES.deferralAssigned())).toEqual([]);
  });

  it('tells it that somebody spoke to it in the review of its own objection, and not of its own words', () => {
    const speak = { type: 'send-message', review: 'r1' } as const;
    const [reviewer, authority] = [aReviewer(), anOfficer()];
    expect(messages(ours().act(speak, { by: reviewer }))).toEqual(['2 message.sent']);
    expect(messages(ours().act(speak, { by: authority }))).toEqual(['2 message.sent']);
    expect(messages(ours().act(speak, { by: aProvider() }))).toEqual([]);
    expect(messages(theirs().act(speak, { by: reviewer }))).toEqual([]);
    expect(messages(RIGHTS_CASES.deferralAssigned().act(speak, { by: reviewer }))).toEqual([]);
  });
});
