import { describe, expect, it } from 'vitest';
import { requestBan } from '../../../shared/app/filing/request-ban.ts';
import { EU_EPOC_PR } from '../../../shared/domain/law/eu-epoc-pr/instrument.ts';
import type { Instrument } from '../../../shared/domain/law/terms/instrument.ts';
import { readNoticeFacts } from '../../../shared/domain/order/readings/notice-document.ts';
import { BAN_IN_ORDER } from '../../../shared/domain/order/record/rights.ts';
import { anOfficer, aReviewerStanding, at } from '../../support/builders.ts';
import { type OrderStory, STORIES } from '../../support/order-story.ts';

/** The European order, were its issuer free to write into it that nobody is to be told. */
const LAW: Instrument = {
  ...EU_EPOC_PR,
  confidentiality: { ...EU_EPOC_PR.confidentiality, banInOrder: 'may-be-written' },
};
const POINTER = '/certificate/ban/until';

const ask = (until: string | undefined, law = LAW) => {
  const [issued] = STORIES.issued({ law }).latest.commit.events;
  if (issued?.type !== 'order.issued') throw new Error('an order begins by being issued');
  return requestBan(law, until === undefined ? {} : { ban: { at: at(until), pointer: POINTER } }, issued, anOfficer());
};

describe('a ban that stands in the order itself', () => {
  it('is a request to wait with the notice, to be decided within three days of issue', () => {
    expect(ask('2027-01-10T00:00:00Z')).toEqual([
      {
        type: 'deferral.requested',
        at: at('2026-11-20T16:10:00Z'),
        ground: 'ban-in-order',
        until: at('2027-01-10T00:00:00Z'),
        reviewDueAt: at('2026-11-23T16:10:00Z'),
      },
    ]);
    expect(ask(undefined)).toEqual([]);
  });

  it.each([
    ['ends with the hold at the latest', '2027-01-20T00:00:00.001Z'],
    ['before the notice is due there is nothing to wait for', '2026-12-04T16:10:00Z'],
  ])('%s', (_, until) => {
    expect(() => ask(until)).toThrow(
      expect.objectContaining({
        code: 'deferral-too-long',
        rule: 'Regulation (EU) 2023/1543, Articles 9(3) and 13(4)',
        faults: [{ pointer: POINTER, detail: expect.stringContaining('at the latest 2027-01-20T00:00:00.000Z') }],
      }),
    );
    expect(ask('2027-01-20T00:00:00Z')).toHaveLength(1);
  });

  it('is refused where the instrument knows no such thing', () => {
    expect(() => ask('2027-01-10T00:00:00Z', EU_EPOC_PR)).toThrow(
      expect.objectContaining({ code: 'invalid-request', faults: [expect.objectContaining({ pointer: POINTER })] }),
    );
  });
});

describe('the notice', () => {
  const until = at('2027-01-10T00:00:00Z');
  const banned = (): OrderStory =>
    STORIES.preserved({ law: LAW }).act({ type: 'defer-notice', ground: BAN_IN_ORDER, until });
  const assigned = () => banned().act({ type: 'assign-reviewer', review: 'r1', reviewer: aReviewerStanding() });
  const approved = () =>
    assigned().act({ type: 'decide-review', review: 'r1', outcome: 'affirm', amendment: null, votes: [] });
  const givenAt = (story: OrderStory) => {
    const { notice } = story.applyTimeUntil('notice.given').state.rights;
    return notice.status === 'given' ? notice.at : undefined;
  };

  it('waits until the ban’s end once a reviewer lets it, and tells that it waited', () => {
    expect(givenAt(approved())).toBe(until);
    expect(readNoticeFacts(LAW, approved().applyTimeUntil('notice.given').state)).toMatchObject({ waited: true });
  });

  it('goes out with the hold’s end, if that comes first', () => {
    const released = approved().act({ type: 'release', reason: 'no-longer-needed' });
    expect(released.state.rights.notice).toMatchObject({ status: 'given', at: released.at, deferred: BAN_IN_ORDER });
  });

  it('goes out on its day where the reviewer refuses, or nobody decides', () => {
    const refused = assigned().act({
      type: 'decide-review',
      review: 'r1',
      outcome: 'revoke',
      amendment: null,
      votes: [],
    });
    for (const story of [refused, banned()]) expect(givenAt(story)).toBe(at('2026-12-04T16:10:00Z'));
  });
});
