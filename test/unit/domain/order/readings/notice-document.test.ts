import { describe, expect, it } from 'vitest';
import { rowOf } from '../../../../../shared/app/order/row-of.ts';
import { readLetterFacts } from '../../../../../shared/domain/order/readings/notice-document.ts';
import { STORIES } from '../../../../support/order-story.ts';
import { readNoticeFacts } from '../../../../support/rules.ts';
import { RIGHTS_CASES, RIGHTS_COMMANDS } from '../rights-cases.ts';

const factsOf = ({ state }: { readonly state: Parameters<typeof readNoticeFacts>[0] }) => readNoticeFacts(state);
const told = RIGHTS_CASES.told();

describe('what a notice tells', () => {
  it.each([
    ['before it is given', STORIES.preserved()],
    ['while nobody received the order', STORIES.issued()],
    ['once the record is erased', told.applyTimeUntil('order.erased')],
  ])('is nothing %s', (_, story) => {
    expect(factsOf(story)).toBeUndefined();
  });

  it('is the period as it runs, the data, and until when one objects', () => {
    expect(factsOf(told)).toMatchObject({
      givenAt: '2026-12-04T16:10:00.000Z',
      waited: false,
      categories: ['subscriber', 'traffic'],
      standing: 'running',
      period: { startsAt: '2026-11-20T16:11:00.000Z', endsAt: '2027-01-20T00:00:00.000Z' },
      objectBy: '2027-01-03T16:10:00.000Z',
      appealWithinDays: 14,
    });
  });

  it('is the day on which a hold that was confirmed ends unless it is confirmed again', () => {
    const facts = factsOf(told.act({ type: 'continue' }));
    expect(facts).toMatchObject({ standing: 'continued', period: { endsAt: '2027-12-04T16:11:00.000Z' } });
  });

  it('is, of a hold that is over, when it ended, and all the data it was about', () => {
    const none = ['t1', 't2'].map((id) => ({ id, reasons: ['data-not-stored-at-receipt'] }));
    const excused = told
      .act({ type: 'not-execute', targets: none })
      .act({ type: 'answer-clarification', excused: ['t1', 't2'] });
    expect(factsOf(excused)).toMatchObject({
      standing: 'ended',
      categories: ['subscriber', 'traffic'],
      period: { endsAt: '2026-12-04T16:12:00.000Z' },
    });
  });

  it('says that it waited, where a reviewer let it', () => {
    const { defer, assign, affirm } = RIGHTS_COMMANDS;
    const story = STORIES.preserved().act(defer).act(assign).act(affirm).applyTimeUntil('notice.given');
    expect(factsOf(story)).toMatchObject({ waited: true });
  });
});

it('a letter has nothing to tell of an order that nobody received', () => {
  const { state, at } = STORIES.issued();
  expect(readLetterFacts(rowOf(state), state, at)).toBeUndefined();
});
