import { describe, expect, it } from 'vitest';
import { afterEnd } from '../../../shared/domain/order/after-end.ts';
import { at } from '../../support/builders.ts';
import { STORIES } from '../../support/order-story.ts';
import { COMMANDS, sheriff } from './cases.ts';

const { ack, answ, clar, nexe, rel } = COMMANDS;
const fates = (story: ReturnType<typeof STORIES.issued>) =>
  story.state.targets.map(({ id, status }) => `${id} ${status}`);

describe('what the provider declines as impossible, the authority may accept', () => {
  it('for one target of two: the hold goes on for the other', () => {
    const story = STORIES.notExecuted().act({ ...answ, excused: ['t2'] });
    expect(story.latest.commit.events).toEqual([
      { type: 'impossibility.accepted', at: at('2026-11-20T16:13:00Z'), targets: ['t2'] },
    ]);
    expect(fates(story)).toEqual(['t1 not-executed', 't2 excused']);
    expect(story.state.phase.kind).toBe('running');
  });

  it('for the last one: nothing is left to hold and the order ends', () => {
    const story = STORIES.notExecuted()
      .act({ ...answ, excused: ['t2'] })
      .act({ ...answ, excused: ['t1'] });
    expect(story.latest.commit.events).toEqual([
      { type: 'impossibility.accepted', at: at('2026-11-20T16:14:00Z'), targets: ['t1'] },
      {
        type: 'order.excused',
        at: at('2026-11-20T16:14:00Z'),
        reason: 'impossibility-accepted',
        confirmationDueAt: at('2026-11-27T16:14:00Z'),
        erasesAt: at('2027-11-20T16:14:00Z'),
      },
    ]);
  });

  it('together with the answer to a question that stood open', () => {
    const story = STORIES.acknowledged()
      .act(clar)
      .act(nexe)
      .act({ ...answ, excused: ['t1'] });
    expect(story.latest.commit.events.map(({ type }) => type)).toEqual([
      'clarification.answered',
      'impossibility.accepted',
    ]);
    expect(story.state.clarification).toMatchObject({ status: 'answered' });
  });

  it('not where it declined for another reason', () => {
    const declined = STORIES.acknowledged().act({ ...nexe, targets: [{ id: 't1', reasons: ['incomplete'] }] });
    expect(() => declined.act({ ...answ, excused: ['t1'] })).toThrow(
      expect.objectContaining({ code: 'impossibility-not-claimed' }),
    );
  });
});

it('an end the instrument has no rule for leaves the data to the provider’s own retention', () => {
  const { state } = STORIES.issued(sheriff)
    .act(ack)
    .act({ ...rel, reason: 'validation-refused' });
  expect(afterEnd(state)).toMatchObject({ ending: 'released', data: 'normal-retention' });
});
