import { describe, expect, it } from 'vitest';
import type { Target } from '../../../../../shared/domain/order/record/state.ts';
import { aProvider, at } from '../../../../support/builders.ts';
import { STORIES } from '../../../../support/order-story.ts';
import { claimsImpossibility, decide, describeAfterEnd } from '../../../../support/rules.ts';
import { COMMANDS, police, sheriff } from '../cases.ts';

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
      { type: 'notice.given', at: at('2026-11-20T16:14:00Z'), relayDueAt: at('2026-11-27T16:14:00Z') },
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

  it('not for a target it declined nothing of', () => {
    const declined = STORIES.acknowledged().act(nexe);
    expect(() => declined.act({ ...answ, excused: ['t2'] })).toThrow(
      expect.objectContaining({ code: 'impossibility-not-claimed' }),
    );
  });

  it('not where it declined for another reason', () => {
    const declined = STORIES.acknowledged().act({ ...nexe, targets: [{ id: 't1', reasons: ['incomplete'] }] });
    expect(() => declined.act({ ...answ, excused: ['t1'] })).toThrow(
      expect.objectContaining({ code: 'impossibility-not-claimed' }),
    );
  });
});

describe('an end the instrument has no rule for', () => {
  const american = STORIES.issued(sheriff).act(ack);

  it('is refused', () => {
    expect(() => american.act({ ...rel, reason: 'validation-refused' })).toThrow(
      expect.objectContaining({ code: 'reason-not-valid', message: 'validation-refused ends no order under US-2703f' }),
    );
  });

  it('and on record from earlier rules leaves the data to the provider’s own retention', () => {
    const { state } = american.act(rel);
    if (state.phase.kind !== 'ended') throw new Error('released and not ended');
    const earlier = { ...state, phase: { ...state.phase, reason: 'validation-refused' } };
    expect(describeAfterEnd(earlier, [])).toMatchObject({ ending: 'released', data: 'normal-retention' });
  });
});

describe('a target is declined as impossible', () => {
  it.each<[Target['status'], string[], boolean, string]>([
    ['not-executed', [], true, 'in the provider’s own words, which no code sorts'],
    ['not-executed', ['data-not-stored-at-receipt'], true, 'for a reason the form routes so'],
    ['not-executed', ['incomplete', 'de-facto-impossibility'], true, 'as soon as one reason is such'],
    ['not-executed', ['incomplete'], false, 'not by a question'],
    ['not-executed', ['service-not-covered'], false, 'not by a reason for review'],
    ['not-executed', ['no-such-reason'], false, 'not by a reason the form does not have'],
    ['ordered', [], false, 'not before the provider said so'],
    ['preserved', [], false, 'not once it is preserved'],
    ['excused', ['de-facto-impossibility'], false, 'not once that is accepted'],
  ])('%s %j: %s, %s', (status, reasons, claimed) => {
    const target = { id: 't1', type: 'email', categories: ['subscriber'], status, reasons } as const;
    expect(claimsImpossibility('EU-EPOC-PR', target)).toBe(claimed);
  });
});

describe('silence about one target of two', () => {
  const story = STORIES.acknowledged()
    .act({ ...clar, targets: ['t1'] })
    .applyTimeUntil('targets.exempt');

  it('frees the provider from that one, and holds the other', () => {
    expect(fates(story)).toEqual(['t1 exempt', 't2 ordered']);
    expect(story.state.phase.kind).toBe('running');
  });

  it('says nothing of what the provider still has: both are to be let go after the end', () => {
    const released = story.act(rel);
    const one = released.act({ ...COMMANDS.conf, targets: ['t2'] });
    expect(one.state.phase).toMatchObject({ confirmation: { status: 'owed' } });
    const both = released.act(COMMANDS.conf);
    expect(both.latest.commit.events).toMatchObject([{ type: 'release.confirmed', targets: ['t1', 't2'] }]);
  });
});

it('a command that changes nothing records nothing, not even what time has done meanwhile', () => {
  const story = STORIES.issued(police).act(ack);
  const late = at('2026-11-22T16:30:00Z'); // the validation is overdue since 16:10
  const preserve = { type: 'preserve', targets: ['t1'] } as const;
  expect(decide(story.state, preserve, aProvider(), late).map(({ type }) => type)).toEqual([
    'validation.overdue',
    'targets.preserved',
  ]);
  expect(decide(story.state, { type: 'read-certificate' }, aProvider(), late)).toEqual([]);
  expect(decide(story.state, ack, aProvider(), late)).toEqual([]);
});
