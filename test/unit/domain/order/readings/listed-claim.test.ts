import { describe, expect, it } from 'vitest';
import { toClaimListChange } from '../../../../../shared/domain/order/readings/listed-claim.ts';
import type { OrderStory } from '../../../../support/order-story.ts';
import { RIGHTS_CASES, RIGHTS_COMMANDS } from '../rights-cases.ts';

const change = (story: OrderStory) => toClaimListChange(story.latest.commit);
const NOTHING = { listed: [], gone: [] };

describe("oversight's list of claimed notices after a commit", () => {
  it('has a claim from the moment it is made, with the authority and where it stands', () => {
    const story = RIGHTS_CASES.claimed();
    const row = {
      orderId: story.orderId,
      review: 'r1',
      claimedAt: story.at,
      reference: story.state.reference,
      authority: 'aut-prosecutor',
    };
    expect(change(story)).toEqual({ listed: [{ ...row, standing: 'undecided' }], gone: [] });
    expect(change(RIGHTS_CASES.claimRefused())).toEqual({ listed: [{ ...row, standing: 'refused' }], gone: [] });
    expect(change(RIGHTS_CASES.claimIgnored())).toEqual({ listed: [{ ...row, standing: 'unconfirmed' }], gone: [] });
  });

  it('loses it when a reviewer confirms, and all of an order that is erased', () => {
    const { orderId, commits } = RIGHTS_CASES.toldByAuthority();
    const ref = { orderId, review: 'r1', claimedAt: commits.at(-3)?.commit.at };
    expect(change(RIGHTS_CASES.toldByAuthority())).toEqual({ listed: [], gone: [ref] });
    const erased = RIGHTS_CASES.claimRefused().act(RIGHTS_COMMANDS.tell).applyTimeUntil('order.erased');
    expect(change(erased).listed).toEqual([]);
    expect(change(erased).gone.map(({ review }) => review)).toEqual(['r1', 'r2']);
  });

  it('is not touched by anything else, of a claim or of another review', () => {
    for (const tell of [
      RIGHTS_CASES.claimAssigned,
      RIGHTS_CASES.claimMoved,
      RIGHTS_CASES.decided,
      RIGHTS_CASES.defaulted,
      RIGHTS_CASES.letterMade,
      RIGHTS_CASES.told,
    ]) {
      expect(change(tell())).toEqual(NOTHING);
    }
  });
});
